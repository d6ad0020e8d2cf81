package org.quoth.correction;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.quoth.actor.Actor;
import org.quoth.article.Article;
import org.quoth.graphql.Node;
import org.quoth.graphql.NodeId;
import org.quoth.graphql.RequestException;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** What a person has changed: who, when, from what to what, and why. It is never changed and never deleted by itself. */
@Entity
@Description("What a person has changed: who, when, from what to what, and why.")
public class Correction extends PanacheEntityBase implements Node {
    public static final String TYPE = "Correction";

    @Ignore
    @jakarta.persistence.Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    public Long pk;

    @NonNull
    @Enumerated(EnumType.STRING)
    @Description("What it changes.")
    public CorrectionKind kind;

    @NonNull
    @Column(name = "made_by")
    @Description("Who made it.")
    public String by;

    @NonNull
    @Column(name = "made_at")
    @Description("When it was made.")
    public OffsetDateTime at;

    @Description("Why, in the words of whoever made it; null where they do not say.")
    public String why;

    @Column(name = "was")
    @Description("What was there before; null for nothing.")
    public String from;

    @Column(name = "becomes")
    @Description("What is there since; null for nothing.")
    public String to;

    @ManyToOne(fetch = FetchType.LAZY)
    @Description("The article of the corrected statement; null where an actor is corrected.")
    public Article article;

    /** The statement; a key, because one that is rejected is not found as others are. */
    @Ignore
    @Column(name = "statement_id")
    public Long statementPk;

    @ManyToOne(fetch = FetchType.LAZY)
    @Description("The actor that is corrected; null where a statement is.")
    public Actor actor;

    @ManyToOne(fetch = FetchType.LAZY)
    @Description("""
            The speaker that is given, or the actor that the first one is merged into, loses something to, or is different from; null \
            for a correction without a second actor.""")
    public Actor other;

    /** Of a name: whether the one before was given by a person or a file too. */
    @Ignore
    public boolean wasGiven;

    /** Of a split: whether the other actor was made for it. */
    @Ignore
    public boolean madeOther;

    @ManyToOne(fetch = FetchType.LAZY)
    @Description("The correction that this one is a part of: splitting an actor gives its statements another speaker. Null for most.")
    public Correction partOf;

    @ManyToOne(fetch = FetchType.LAZY)
    @Description("The correction that this one undoes; null where it undoes none.")
    public Correction undoes;

    @Ignore
    @OneToMany(mappedBy = "undoes")
    public List<Correction> undone = new ArrayList<>();

    @NonNull
    @OneToMany(mappedBy = "partOf")
    @OrderBy("pk")
    @Description("The corrections that are parts of this one, in the order in which they were made.")
    public List<@NonNull Correction> parts = new ArrayList<>();

    /**
     * The correction of that opaque id.
     *
     * @throws RequestException {@code INVALID_ID} if it is none of a correction, {@code NOT_FOUND} if there is no such one
     */
    static Correction withId(String id) {
        return Correction.<Correction>findByIdOptional(NodeId.keyOf(TYPE, id)).orElseThrow(
                () -> RequestException.notFound("correction", id));
    }

    @Override
    @org.eclipse.microprofile.graphql.Id
    @NonNull
    @Description("Opaque, and the same for as long as the object exists.")
    public String getId() {
        return new NodeId(TYPE, pk).encoded();
    }

    @Description("The correction that undoes this one; null while it holds.")
    public Correction getUndoneBy() {
        return undone.stream().findFirst().orElse(null);
    }

    /** For messages: what it is, and by which id it is found. */
    String label() {
        return kind + " by " + by + " (" + getId() + ")";
    }
}
