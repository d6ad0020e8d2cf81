package org.quoth.actor;

import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Transient;

import org.quoth.article.Article;
import org.quoth.resolve.ActorKind;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** An actor in an article: under which name and role, and all the places where the text names it. */
@Entity
public class Mention extends PanacheEntityBase {
    @Id
    @GeneratedValue
    @Column(name = "id")
    public Long pk;

    @ManyToOne(fetch = FetchType.LAZY)
    public Article article;

    @ManyToOne(fetch = FetchType.LAZY)
    public Actor actor;

    /** The fullest name that the article gives. */
    public String name;

    /** As the article words it; null where it gives none. */
    public String role;

    /** The body or the country that the role belongs to, as the article words it; null where it tells none. */
    public String roleOrganization;

    /** Every name that the article uses for the actor, the fullest first. */
    public List<String> names;

    /** The name, and the clue beside it, that tell whose mention it is. */
    Long nameId;
    Long clueId;

    /** Whether a person has said whose mention it is. */
    boolean given;

    /** What sort of actor the article takes the bearer for. */
    @Transient
    ActorKind kind;

    /** Start and end of each place in turn, in UTF-16 code units of the article's body. */
    public int[] offsets;

    public int position;
}
