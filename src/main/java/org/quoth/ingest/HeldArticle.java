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
import jakarta.persistence.Id;

import org.quoth.document.ArticleFormat;
import org.quoth.document.Release;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** What a supplier has sent but not released, as it arrived: embargoed, withheld, or the mark that an article was cancelled. */
@Entity
public class HeldArticle extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    public Long pk;

    public byte[] identity;
    public String version;
    @Enumerated(EnumType.STRING)
    public Release.Status status;
    public OffsetDateTime embargoedUntil;
    /** When the release is tried; null where it takes a newer version. */
    public OffsetDateTime dueAt;
    /** The article that was taken back and comes back under this key; null where there was none. */
    public Long articleId;
    public OffsetDateTime heldAt;
    /** Null for a cancelled article, of which nothing is kept. */
    public byte[] content;
    @Enumerated(EnumType.STRING)
    public ArticleFormat format;
    public String url;
    public String publication;
    public OffsetDateTime publishedAt;
    public int position;

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
