package org.quoth.actor;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import org.quoth.article.Article;

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

    /** Start and end of each place in turn, in UTF-16 code units of the article's body. */
    public int[] offsets;

    public int position;
}
