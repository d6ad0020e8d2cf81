package org.quoth.ingest;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.quoth.document.ArticleFormat;
import org.quoth.document.Release;
import org.quoth.graphql.NodeId;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** What a supplier has sent but not released, as it arrived: embargoed, withheld, or the mark that an article was cancelled. */
@Entity
@Description("An article that its supplier has sent but not released: embargoed, withheld, or the mark that it was cancelled. It is not served.")
public class HeldArticle extends PanacheEntityBase {
    static final String TYPE = "HeldArticle";

    @Ignore
    @jakarta.persistence.Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    public Long pk;

    @Ignore
    public byte[] identity;

    @Description("The version as the supplier writes it; null where it does not tell.")
    public String version;

    @NonNull
    @Enumerated(EnumType.STRING)
    @Description("What its supplier says of it.")
    public Release.Status status;

    @Description("The end of the embargo; null where only a newer version releases the article.")
    public OffsetDateTime embargoedUntil;

    /** When the release is tried; null where it takes a newer version. */
    @Ignore
    public OffsetDateTime dueAt;

    /** The article that was taken back and comes back under this key; null where there was none. */
    @Ignore
    public Long articleId;

    @NonNull
    @Description("Since when it has been held.")
    public OffsetDateTime heldAt;

    /** Null for a cancelled article, of which nothing is kept. */
    @Ignore
    public byte[] content;

    @NonNull
    @Enumerated(EnumType.STRING)
    @Description("The form in which it arrived.")
    public ArticleFormat format;

    @Description("The address that was sent along; null where none was.")
    public String url;

    @Description("The publication that was sent along; null where none was.")
    public String publication;

    @Description("The time of publication that was sent along; null where none was.")
    public OffsetDateTime publishedAt;

    @Ignore
    public int position;

    @Id
    @NonNull
    @Description("Opaque, and the same for as long as the article is held.")
    public String getId() {
        return new NodeId(TYPE, pk).encoded();
    }

    static Optional<HeldArticle> of(Incoming incoming) {
        return find("identity", (Object) incoming.fingerprint().key()).firstResultOptional();
    }

    /** The keys of those whose time has come, the longest due first. */
    static List<Long> due(int most) {
        return find("select pk from HeldArticle where dueAt <= ?1 order by dueAt", OffsetDateTime.now(ZoneOffset.UTC))
                .page(0, most)
                .project(Long.class).list();
    }

    void hold(Incoming incoming) {
        identity = incoming.fingerprint().key();
        version = incoming.version();
        status = incoming.status();
        embargoedUntil = incoming.embargoedUntil();
        dueAt = status == Release.Status.USABLE ? embargoedUntil : null;
        heldAt = OffsetDateTime.now(ZoneOffset.UTC);
        content = status == Release.Status.CANCELED ? null : incoming.content().getBytes(StandardCharsets.UTF_8);
        format = incoming.document().format();
        url = incoming.input().url();
        publication = incoming.input().publication();
        publishedAt = incoming.input().publishedAt();
        position = incoming.position();
        persist();
    }

    ArticleInput input() {
        return ArticleInput.of(new String(content, StandardCharsets.UTF_8), format, url, publication, publishedAt);
    }
}
