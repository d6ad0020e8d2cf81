package org.quoth.reextraction;

import java.time.OffsetDateTime;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.hibernate.annotations.Formula;
import org.quoth.graphql.Node;
import org.quoth.graphql.NodeId;
import org.quoth.graphql.RequestException;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A batch of stored articles that are read again. */
@Entity
@Description("A batch of stored articles that are read again with the current engine.")
public class Reextraction extends PanacheEntityBase implements Node {
    public static final String TYPE = "Reextraction";
    private static final String ARTICLES = "(select count(*) from reextraction_article a where a.reextraction_id = id";

    @Ignore
    @jakarta.persistence.Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    public Long pk;

    @NonNull
    @Column(name = "asked_by")
    @Description("Who asked for it.")
    public String by;

    @NonNull
    @Description("When it was asked for.")
    public OffsetDateTime askedAt;

    @Description("When it began; null before that.")
    public OffsetDateTime startedAt;

    @Description("When it ended; null before that.")
    public OffsetDateTime finishedAt;

    @Ignore
    public boolean cancelled;

    @Formula(ARTICLES + ")")
    @Description("How many articles it has.")
    public int total;

    @Formula(ARTICLES + " and a.outcome is not null)")
    @Description("How many of them are done with: read again, or failed.")
    public int done;

    @Formula(ARTICLES + " and a.outcome = 'CHANGED')")
    @Description("In how many of them something is said differently, or by somebody else, than before.")
    public int changed;

    @Formula(ARTICLES + " and a.outcome = 'FAILED')")
    @Description("How many of them could not be read again; they are as they were.")
    public int failed;

    /**
     * The reextraction of that opaque id.
     *
     * @throws RequestException {@code INVALID_ID} if it is none of a reextraction, {@code NOT_FOUND} if there is no such one
     */
    static Reextraction withId(String id) {
        return Reextraction.<Reextraction>findByIdOptional(NodeId.keyOf(TYPE, id)).orElseThrow(
                () -> RequestException.notFound("reextraction", id));
    }

    @Override
    @org.eclipse.microprofile.graphql.Id
    @NonNull
    @Description("Opaque, and the same for as long as the object exists.")
    public String getId() {
        return new NodeId(TYPE, pk).encoded();
    }

    @NonNull
    @Description("How far it has come.")
    public ReextractionState getState() {
        if (finishedAt == null) {
            return startedAt == null ? ReextractionState.WAITING : ReextractionState.RUNNING;
        }
        return cancelled ? ReextractionState.CANCELLED : ReextractionState.FINISHED;
    }
}
