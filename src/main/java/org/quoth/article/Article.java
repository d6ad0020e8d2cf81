package org.quoth.article;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.hibernate.annotations.SQLRestriction;
import org.quoth.actor.Actor;
import org.quoth.actor.Mention;
import org.quoth.document.ArticleFormat;
import org.quoth.document.Byline;
import org.quoth.document.Span;
import org.quoth.graphql.Node;
import org.quoth.graphql.NodeId;
import org.quoth.graphql.RequestException;
import org.quoth.resolve.ActorKind;
import org.quoth.statement.Speaker;
import org.quoth.statement.Statement;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A news article with everything that is said in it. */
@Entity
@Description("A news article with everything that is said in it.")
public class Article extends PanacheEntityBase implements Node {
    public static final String TYPE = "Article";

    @Ignore
    @jakarta.persistence.Id
    @GeneratedValue
    @Column(name = "id")
    public Long pk;

    @Ignore
    public byte[] digest;

    @Ignore
    public byte[] identity;

    @NonNull
    @Enumerated(EnumType.STRING)
    @Description("The form in which the article arrived.")
    public ArticleFormat format;

    @Description("Where the article was published; never fetched by the service. Null where it is not known.")
    public String url;

    /** The address of the live blog that the article introduces or is a post of; null for all others. */
    @Ignore
    public String blog;

    /** Whether it is a post of a live blog. */
    @Ignore
    public boolean post;

    @ManyToOne(fetch = FetchType.LAZY)
    @Description("Where the article was published; null where it is not known.")
    public Publication publication;

    @Description("As the source gives it; null where it gives none.")
    public String headline;

    @Description("The part of the publication in which the article stands, as the source names it: World, Sport; null where it names none.")
    public String section;

    @NonNull
    @Description("As the source names them; empty where it names none.")
    public List<@NonNull String> authors;

    /** Names and roles in turn; a role that is not known is blank. */
    @Ignore
    public List<String> credits;

    @Description("The place that the article was filed from, as the article gives it; null where it gives none.")
    public String dateline;

    @Description("When the article was published; null where the source does not tell.")
    public OffsetDateTime publishedAt;

    @NonNull
    @Description("When the service took the article in.")
    public OffsetDateTime ingestedAt;

    @Description("The version as the supplier writes it: a number, or the time at which it was made; null where it does not tell.")
    public String version;

    @Description("""
            When a newer version last took the place of an older one; null where none has. The id stays the same, and so does \
            that of every statement that is in both.""")
    public OffsetDateTime correctedAt;

    @Ignore
    public OffsetDateTime datedAt;

    @NonNull
    @Description("The labels that the source gives, in its order. They are no actors.")
    public List<@NonNull String> topics;

    @NonNull
    @Description("The captions of the article's pictures; no part of the body.")
    public List<@NonNull String> captions;

    @NonNull
    @Description("""
            What the newsroom says of its changes to the article: corrections, clarifications, notes of what an earlier \
            version said. No statements are looked for in them.""")
    public List<@NonNull String> correctionNotices;

    @Description("The language, as a BCP 47 tag; null where it is not known.")
    public String language;

    @NonNull
    @Description("The text that every span of the article points into.")
    public String body;

    @Ignore
    public int[] paragraphOffsets;

    @NonNull
    @OneToMany(mappedBy = "article", cascade = CascadeType.PERSIST)
    @SQLRestriction("exists (select 1 from statement s where s.speaker_id = id and not s.rejected)")
    @OrderBy("position")
    @Description("Everybody who says something in the article, in the order of their first statement.")
    public List<@NonNull Speaker> speakers = new ArrayList<>();

    @Ignore
    @OneToMany(mappedBy = "article")
    @OrderBy("position")
    public List<Statement> statements = new ArrayList<>();

    @Ignore
    @OneToMany(mappedBy = "article", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    public List<Mention> mentioned = new ArrayList<>();

    /** The same article, as others print it. */
    @Ignore
    @ManyToMany
    @JoinTable(name = "article_copy", joinColumns = @JoinColumn(name = "article_id"), inverseJoinColumns = @JoinColumn(name = "copy_id"))
    public Set<Article> copies = new HashSet<>();

    /**
     * The article of that opaque id.
     *
     * @throws RequestException {@code INVALID_ID} if it is none of an article, {@code NOT_FOUND} if there is no such one
     */
    public static Article withId(String id) {
        return Article.<Article>findByIdOptional(NodeId.keyOf(TYPE, id)).orElseThrow(
                () -> RequestException.notFound("article", id));
    }

    /** The article of that digest of publication, headline and body. */
    public static Optional<Article> withDigest(byte[] digest) {
        return find("digest", (Object) digest).firstResultOptional();
    }

    /** The article of which {@code identity} identifies all versions, and the one of that text: the same, two, or none. */
    public static List<Article> alike(byte[] identity, byte[] digest) {
        return list("identity = ?1 or digest = ?2 order by case when identity = ?1 then 0 else 1 end", identity, digest);
    }

    /** The persons whom the articles of a live blog name in full, under these names. */
    public static List<String> personsOf(String blog) {
        return find("""
                select distinct m.name from Article x join x.mentioned m
                where x.blog = ?1 and m.kind = ?2 and m.name like '% %' order by m.name""", blog, ActorKind.PERSON)
                .project(String.class).list();
    }

    @Override
    @org.eclipse.microprofile.graphql.Id
    @NonNull
    @Description("Opaque, and the same for as long as the object exists.")
    public String getId() {
        return new NodeId(TYPE, pk).encoded();
    }

    @NonNull
    @Description("""
            Everybody whom the source names as having had a part in the article, with what they are or did: the authors first, \
            then editors, photographers, who else reported.""")
    public List<@NonNull Byline> getBylines() {
        return IntStream.range(0, credits.size() / 2)
                .mapToObj(i -> new Byline(credits.get(2 * i), credits.get(2 * i + 1).isEmpty() ? null : credits.get(2 * i + 1)))
                .toList();
    }

    /** As they are kept. */
    public static List<String> credits(List<Byline> bylines) {
        return bylines.stream().flatMap(byline -> Stream.of(byline.name(), byline.role() == null ? "" : byline.role()))
                .toList();
    }

    @NonNull
    @Description("The paragraphs of the body, in order.")
    public List<@NonNull Paragraph> getParagraphs() {
        return Paragraph.of(paragraphOffsets, body);
    }

    /** The paragraphs that {@code span} touches; costs the same however many there are. */
    public List<Paragraph> paragraphsAt(Span span) {
        return Paragraph.touching(paragraphOffsets, span, body);
    }

    @NonNull
    @Description("Every actor that the article names, in the order of the first mention.")
    public List<@NonNull Actor> getMentions() {
        return mentioned.stream().map(mention -> mention.actor).distinct().toList();
    }
}
