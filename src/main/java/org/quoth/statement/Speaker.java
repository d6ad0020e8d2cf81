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

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** One source in one article. */
@Entity
@Description("One source in one article.")
public class Speaker extends PanacheEntityBase {
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

    @NonNull
    @Description("The fullest name that the article gives; for an unnamed source, its description.")
    public String name;

    @Description("The role that the article gives, in its words.")
    public String role;

    @Ignore
    public int position;

    @NonNull
    @OneToMany(mappedBy = "speaker")
    @OrderBy("position")
    @Description("What the source says in the article, in reading order.")
    public List<@NonNull Statement> statements = new ArrayList<>();
}
