package org.quoth.actor;

import java.time.OffsetDateTime;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.quoth.article.Article;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A name under which articles know an actor. */
@Entity
@Name("ActorName")
@Description("A name under which articles, or a file of known actors, know an actor.")
public class ActorAlias extends PanacheEntityBase {
    @Ignore
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    public Long pk;

    @Ignore
    @ManyToOne(fetch = FetchType.LAZY)
    public Actor actor;

    @NonNull
    @Description("As the articles write it.")
    public String name;

    /** What the name is looked up by: see {@link ActorName#normalized}. */
    @Ignore
    public String normalized;

    /** Whether the name alone tells who is meant; a surname does not. */
    @Ignore
    public boolean telling;

    @Description("In how many articles; 0 where only a file or a person gives the name.")
    public int articles;

    @Description("The time of the earliest of them; null where that is not known.")
    public OffsetDateTime firstSeenAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @Description("The earliest of them; null where that is not known.")
    public Article firstArticle;

    /** What spellings of one name have in common: lower case, no accents, words parted by single blanks. */
    public static String normalized(String name) {
        return ActorName.normalized(name);
    }
}
