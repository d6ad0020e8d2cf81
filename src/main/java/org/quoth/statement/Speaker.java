package org.quoth.statement;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.quoth.actor.Actor;
import org.quoth.actor.Mention;
import org.quoth.article.Article;
import org.quoth.graphql.Node;
import org.quoth.graphql.NodeId;
import org.quoth.graphql.RequestException;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** One source in one article. */
@Entity
@Description("One source in one article.")
public class Speaker extends PanacheEntityBase implements Node {
    public static final String TYPE = "Speaker";

    @Ignore
    @Id
    @GeneratedValue
    @Column(name = "id")
    public Long pk;

    @NonNull
    @ManyToOne(fetch = FetchType.LAZY)
    @Description("The article in which the source speaks.")
    public Article article;

    @ManyToOne(fetch = FetchType.LAZY)
    @Description("Who that is across all articles; null for an unnamed source.")
    public Actor actor;

    /** The places where the article names the source; null for an unnamed one. */
    @Ignore
    @ManyToOne(fetch = FetchType.LAZY)
    public Mention mention;

    /** The actor that a person gave the article as a speaker, whomever it turned out to be; null for one that was read. */
    @Ignore
    @ManyToOne(fetch = FetchType.LAZY)
    public Actor givenActor;

    @NonNull
    @Description("The fullest name that the article gives; for an unnamed source, its description.")
    public String name;

    @Description("The role that the article gives, in its words; null where it gives none.")
    public String role;

    @Ignore
    public int position;

    @NonNull
    @OneToMany(mappedBy = "speaker")
    @OrderBy("position")
    @Description("What the source says in the article, in reading order.")
    public List<@NonNull Statement> statements = new ArrayList<>();

    /**
     * The speaker of that opaque id.
     *
     * @throws RequestException {@code INVALID_ID} if it is none of a speaker, {@code NOT_FOUND} if there is no such one
     */
    public static Speaker withId(String id) {
        return Speaker.<Speaker>findByIdOptional(NodeId.keyOf(TYPE, id)).orElseThrow(
                () -> RequestException.notFound("speaker", id));
    }

    /** The actor as a source in the article or, without an actor, the unnamed source of that description; made where there is none. */
    public static Speaker of(Article article, Actor actor, String name) {
        return (actor == null
                ? Speaker.<Speaker>find("article = ?1 and actor is null and name = ?2", article, name)
                : Speaker.<Speaker>find("article = ?1 and actor = ?2 order by position", article, actor))
                .firstResultOptional().orElseGet(() -> make(article, actor, name));
    }

    /** A source more in the article, behind those that it has; nobody has heard it yet. */
    private static Speaker make(Article article, Actor actor, String name) {
        Speaker speaker = new Speaker();
        speaker.article = article;
        speaker.actor = actor;
        speaker.givenActor = actor;
        speaker.name = name;
        speaker.position = getEntityManager()
                .createQuery("select coalesce(max(position), -1) + 1 from Speaker where article = :article", Integer.class)
                .setParameter("article", article).getSingleResult();
        speaker.persistAndFlush();
        return speaker;
    }

    /** Deletes the sources of the article of which no statement is left, not even a rejected one. */
    public static void deleteSilent(Article article) {
        getEntityManager().createNativeQuery("""
                delete from speaker x where x.article_id = :article
                and not exists (select from statement s where x.id in (s.speaker_id, s.read_speaker_id))""")
                .setParameter("article", article.pk).executeUpdate();
    }

    @Override
    @org.eclipse.microprofile.graphql.Id
    @NonNull
    @Description("Opaque, and the same for as long as the object exists.")
    public String getId() {
        return new NodeId(TYPE, pk).encoded();
    }
}
