package org.quoth.deletion;

import java.time.OffsetDateTime;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.quoth.graphql.NodeId;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A record that something was deleted for good; it holds nothing of what was deleted. */
@Entity
@Description("A record that something was deleted for good; it holds nothing of what was deleted.")
public class Tombstone extends PanacheEntityBase {
    static final String TYPE = "Tombstone";

    @Ignore
    @jakarta.persistence.Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    public Long pk;

    @NonNull
    @Enumerated(EnumType.STRING)
    @Description("What it was.")
    public Subject subject;

    @NonNull
    @Description("When it was deleted.")
    public OffsetDateTime deletedAt;

    @NonNull
    @Description("Who deleted it.")
    public String deletedBy;

    @NonNull
    @Description("The reason that was given.")
    public String why;

    /** What can be deleted. */
    @Description("What can be deleted.")
    public enum Subject {
        @Description("An article.")
        ARTICLE,
        @Description("An actor.")
        ACTOR
    }

    @org.eclipse.microprofile.graphql.Id
    @NonNull
    @Description("Opaque, and the same for as long as the tombstone exists.")
    public String getId() {
        return new NodeId(TYPE, pk).encoded();
    }
}
