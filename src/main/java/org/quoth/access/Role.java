package org.quoth.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.microprofile.graphql.Description;

/** What somebody may do. Each role may do what those before it may. */
@Description("What somebody may do. Each role may do what those before it may.")
public enum Role {
    @Description("Read, where reading needs a key.")
    READER,
    @Description("Write: ingest, correct, delete, have articles read again.")
    EDITOR,
    @Description("Administer: keys, files of known actors, what was deleted.")
    ADMIN;

    /** The role of who may write, for {@code @RolesAllowed}. */
    public static final String EDITS = "editor";
    /** The role of who may administer, for {@code @RolesAllowed}. */
    public static final String ADMINISTERS = "admin";

    /** The name under which tokens and {@code @RolesAllowed} know the role. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The names of this role and of those that it includes. */
    Set<String> included() {
        return Arrays.stream(values()).limit(ordinal() + 1L).map(Role::label).collect(Collectors.toSet());
    }
}
