package org.quoth.authority;

import org.eclipse.microprofile.graphql.Description;

/** The forms of a file of known actors. */
@Description("The forms of a file of known actors.")
public enum ActorsFormat {
    @Description("""
            A first line with the names of the columns: name and kind, and in any order aliases, wikidataId and roles. Several \
            aliases or roles are separated by semicolons; a role may be followed by "@" and the body that it belongs to.""")
    CSV,
    @Description("""
            An array of objects: name, kind, aliases (texts), wikidataId, roles (objects: role, organization).""")
    JSON
}
