package org.quoth.statement;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.SQLRestriction;
import org.quoth.actor.Actor;
import org.quoth.article.Article;
import org.quoth.article.Paragraph;
import org.quoth.article.TextSpan;
import org.quoth.extract.SpeechAct;
import org.quoth.extract.StatementKind;
import org.quoth.graphql.Node;
import org.quoth.graphql.NodeId;
import org.quoth.graphql.RequestException;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** One attribution: what is said, by whom, and with which words it is attributed. */
@Entity
@SQLRestriction("not rejected")
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
    @Description("The content: the texts of the spans, joined by single spaces.")
    public String text;

    @Embedded
    @EmbeddedColumnNaming("cue_%s")
    @Description("The words that attribute: said, according to, warned that. Null where quotation marks alone do.")
    public TextSpan cue;

    @Embedded
    @EmbeddedColumnNaming("mention_%s")
    @Description("The words that name the speaker at that place: he, Mr Putin, a spokesman. Null where none do.")
    public TextSpan mention;

    @Embedded
    @EmbeddedColumnNaming("addressee_%s")
    @Description("The words that name whom it was said to: reporters, the BBC. Null where none do.")
    public TextSpan addressee;

    @Embedded
    @EmbeddedColumnNaming("occasion_%s")
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

    /** The same words, as other articles quote them, whoever says them there. */
    @Ignore
    @ManyToMany
    @JoinTable(name = "statement_copy", joinColumns = @JoinColumn(name = "statement_id"), inverseJoinColumns = @JoinColumn(name = "copy_id"))
    public Set<Statement> copies = new HashSet<>();

    @Description("The measured probability, from 0 to 1, that content and speaker are both right.")
    public double confidence;

    @Description("Whether a person says that it is no statement; then no list holds it.")
    public boolean rejected;

    @Description("Whether a person has corrected it and it was not found when its article was last read; it is kept as it was.")
    public boolean detached;

    /** Whether a person has given the speaker. */
    @Ignore
    public boolean speakerGiven;

    /** The speaker that was read, where a person has given one; null where none was read. */
    @Ignore
    @ManyToOne(fetch = FetchType.LAZY)
    public Speaker readSpeaker;

    /** The statement of that key, though it be rejected, which lists and {@code findById} do not find. */
    public static Optional<Statement> withKey(long key) {
        return withKeys(List.of(key)).stream().findFirst();
    }

    /** Those of the statements of these keys that there are, rejected ones too, in no order. */
    @SuppressWarnings("unchecked")
    public static List<Statement> withKeys(Collection<Long> keys) {
        return getEntityManager()
                .createNativeQuery("select * from statement where id = any(cast(:keys as bigint[]))", Statement.class)
                .setParameter("keys", keys.toArray(Long[]::new))
                .getResultList();
    }

    /** Everything that was read as a statement of the article, rejected or not, in reading order. */
    @SuppressWarnings("unchecked")
    public static List<Statement> ofArticle(Article article) {
        return getEntityManager()
                .createNativeQuery("select * from statement where article_id = :article order by position", Statement.class)
                .setParameter("article", article.pk)
                .getResultList();
    }

    /** Nothing stands under that opaque id. */
    public static RequestException notFound(String id) {
        return RequestException.notFound("statement", id);
    }

    @Description("Whether a person has corrected it in a way that still holds: rejected it or said who speaks.")
    public boolean isCorrected() {
        return rejected || speakerGiven;
    }

    /** The speaker that was read; null where none was. */
    public Speaker speakerAsRead() {
        return speakerGiven ? readSpeaker : speaker;
    }

    /** Has {@code read} say it, unless a person has given the speaker. */
    public void readSpeaker(Speaker read) {
        if (speakerGiven) {
            readSpeaker = read;
        } else {
            saidBy(read);
        }
    }

    /** Has {@code given} say it, whoever was read. */
    public void giveSpeaker(Speaker given) {
        if (!speakerGiven) {
            readSpeaker = speaker;
            speakerGiven = true;
        }
        saidBy(given);
    }

    /** Has the speaker say it that was read. */
    public void takeSpeakerBack() {
        saidBy(readSpeaker);
        readSpeaker = null;
        speakerGiven = false;
    }

    private void saidBy(Speaker says) {
        speaker = says;
        actor = says == null ? null : says.actor;
    }

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
    @Description("The paragraphs in which content, cue and mention stand, separated by blank lines.")
    public String getContext() {
        return Stream.concat(spans.stream(), Stream.of(cue, mention).filter(Objects::nonNull))
                .flatMap(span -> article.paragraphsAt(span.toSpan()).stream())
                .distinct()
                .sorted(Comparator.comparing(Paragraph::start))
                .map(Paragraph::text)
                .collect(Collectors.joining("\n\n"));
    }
}
