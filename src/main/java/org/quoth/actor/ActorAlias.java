package org.quoth.actor;

import java.time.OffsetDateTime;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import org.quoth.article.Article;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A name under which articles know an actor. */
@Entity
public class ActorAlias extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    public Long pk;

    @ManyToOne(fetch = FetchType.LAZY)
    public Actor actor;

    public String name;

    /** What the name is looked up by: see {@link ActorName#normalized}. */
    public String normalized;

    /** Whether the name alone tells who is meant; a surname does not. */
    public boolean telling;

    public int articles;

    /** The time of the earliest of the articles, and which it is; null where that is not known. */
    public OffsetDateTime firstSeenAt;

    @ManyToOne(fetch = FetchType.LAZY)
    public Article firstArticle;
}
