package org.quoth.statement;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.quoth.actor.Actor;
import org.quoth.article.Article;
import org.quoth.article.Paragraph;
import org.quoth.article.TextSpan;
import org.quoth.extract.SpeechAct;
import org.quoth.extract.StatementKind;
import org.quoth.graphql.Node;
import org.quoth.graphql.NodeId;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** One attribution: what is said, by whom, with which words it is attributed. */
@Entity
@Description("One attribution: what is said, by whom, and with which words it is attributed.")
public class Statement extends PanacheEntityBase implements Node {
    public static final String TYPE = "Statement";

    @Ignore
    @jakarta.persistence.Id
    @GeneratedValue
    @Column(name = "id")
    public Long pk;

    @NonNull
    @ManyToOne(fetch = FetchType.LAZY)
    @Description("The article in which it stands.")
    public Article article;

    @ManyToOne(fetch = FetchType.LAZY)
    @Description("Who says it in this article; null where the article does not tell.")
    public Speaker speaker;

    @Ignore
    @ManyToOne(fetch = FetchType.LAZY)
    public Actor actor;

    @Ignore
    public OffsetDateTime datedAt;

    @Ignore
    public int position;

    @NonNull
    @Enumerated(EnumType.STRING)
    @Description("How much of the content stands in quotation marks.")
    public StatementKind kind;

    @NonNull
    @Enumerated(EnumType.STRING)
    @Description("What the speaker does by saying it.")
    public SpeechAct speechAct;

    @NonNull
    @Description("The content: the texts of the spans, parted by single blanks.")
    public String text;

    @Embedded
    @AttributeOverride(name = "start", column = @Column(name = "cue_start"))
    @AttributeOverride(name = "end", column = @Column(name = "cue_end"))
    @AttributeOverride(name = "text", column = @Column(name = "cue_text"))
    @Description("The words that attribute: said, according to, warned that. Null where quotation marks alone do.")
    public TextSpan cue;

    @Embedded
    @AttributeOverride(name = "start", column = @Column(name = "mention_start"))
    @AttributeOverride(name = "end", column = @Column(name = "mention_end"))
    @AttributeOverride(name = "text", column = @Column(name = "mention_text"))
    @Description("The words that name the speaker at that place: he, Mr Putin, a spokesman. Null where none do.")
    public TextSpan mention;

    @Embedded
    @AttributeOverride(name = "start", column = @Column(name = "addressee_start"))
    @AttributeOverride(name = "end", column = @Column(name = "addressee_end"))
    @AttributeOverride(name = "text", column = @Column(name = "addressee_text"))
    @Description("The words that name whom it was said to: reporters, the BBC. Null where none do.")
    public TextSpan addressee;

    @Embedded
    @AttributeOverride(name = "start", column = @Column(name = "occasion_start"))
    @AttributeOverride(name = "end", column = @Column(name = "occasion_end"))
    @AttributeOverride(name = "text", column = @Column(name = "occasion_text"))
    @Description("When or how it was said, as the article words it: on Friday, in a written statement. Null where it does not tell.")
    public TextSpan occasion;

    @NonNull
    @ElementCollection
    @CollectionTable(name = "statement_span", joinColumns = @JoinColumn(name = "statement_id"))
    @OrderColumn(name = "position")
    @AttributeOverride(name = "start", column = @Column(name = "start_offset"))
    @AttributeOverride(name = "end", column = @Column(name = "end_offset"))
    @Description("Where the content stands, quotation marks included; more than one span where it is split.")
    public List<@NonNull TextSpan> spans = new ArrayList<>();

    @NonNull
    @ManyToMany
    @JoinTable(name = "statement_about", joinColumns = @JoinColumn(name = "statement_id"), inverseJoinColumns = @JoinColumn(name = "actor_id"))
    @OrderBy("name")
    @Description("The actors that the content names.")
    public List<@NonNull Actor> about = new ArrayList<>();

    @Description("The measured probability, from 0 to 1, that content and speaker are both right.")
    public double confidence;

    @Override
    @org.eclipse.microprofile.graphql.Id
    @NonNull
    @Description("Opaque, and the same for as long as the object exists.")
    public String getId() {
        return new NodeId(TYPE, pk).encoded();
    }

    @NonNull
    @Description("The paragraph in which the content begins.")
    public Paragraph getParagraph() {
        return article.paragraphsAt(spans.get(0).toSpan()).get(0);
    }

    @NonNull
    @Description("The paragraphs in which content, cue and speaker stand, parted by blank lines.")
    public String getContext() {
        return Stream.concat(spans.stream(), Stream.of(cue, mention).filter(Objects::nonNull))
                .flatMap(span -> article.paragraphsAt(span.toSpan()).stream())
                .distinct()
                .sorted(Comparator.comparing(Paragraph::start))
                .map(Paragraph::text)
                .collect(Collectors.joining("\n\n"));
    }
}
