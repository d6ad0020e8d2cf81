package org.quoth.ingest;

import java.time.OffsetDateTime;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.quoth.article.Paragraph;
import org.quoth.document.ArticleFormat;
import org.quoth.document.Byline;
import org.quoth.document.Document;
import org.quoth.document.Release;
import org.quoth.extract.ExtractedSpeaker;
import org.quoth.extract.Extraction;
import org.quoth.resolve.ExtractedActor;

/** An article that was read and extracted, but not stored. */
@Name("Extraction")
@Description("An article as it would be stored: what was read and what was found in it.")
public record Preview(
        @NonNull @Description("The form that the content has.") ArticleFormat format,
        @Description("Where the article was published: as given, else the address that it calls its own; never fetched. Null where there is neither.") String url,
        @Description("As the source gives it; null where it gives none.") String headline,
        @NonNull @Description("As the source names them; empty where it names none.") List<@NonNull String> authors,
        @NonNull @Description("Everybody whom the source names as having had a part in it, with what they are or did: the authors first, then editors, photographers, who else reported.") List<@NonNull Byline> bylines,
        @Description("The name of the publication; null where it is not known.") String publication,
        @Description("The part of the publication in which the article stands, as the source names it; null where it names none.") String section,
        @Description("The place that the article was filed from, as the article gives it; null where it gives none.") String dateline,
        @Description("When the article was published; null where the source does not tell.") OffsetDateTime publishedAt,
        @Description("""
                The version as the supplier writes it: a number, or the time at which it was made. A newer one takes the place of an \
                older one. Null where the supplier does not tell.""") String version,
        @NonNull @Description("Whether its supplier lets it be used: only what is USABLE is stored and served.") Release.Status status,
        @Description("Until when its supplier does not let it be published: it is kept, and not served before. Null where it may be used at once, and where no end is told (its status is WITHHELD then).") OffsetDateTime embargoedUntil,
        @NonNull @Description("The labels that the source gives, in its order.") List<@NonNull String> topics,
        @NonNull @Description("The captions of the article's pictures; no part of the body.") List<@NonNull String> captions,
        @NonNull @Description("What the newsroom says of its changes to the article: corrections, clarifications, notes of what an earlier version said. No statements are looked for in them.") List<@NonNull String> correctionNotices,
        @Description("The language, as a BCP 47 tag; null where it is not known.") String language,
        @NonNull @Description("The text that every span points into.") String body,
        @NonNull @Description("The paragraphs of the body, in order.") List<@NonNull Paragraph> paragraphs,
        @NonNull @Description("Everybody who says something, in the order of their first statement.") List<@NonNull PreviewSpeaker> speakers,
        @NonNull @Description("Everything that is said, in reading order.") List<@NonNull PreviewStatement> statements,
        @NonNull @Description("Every actor that the text names, with all the places where it does: names, descriptions, pronouns.") List<@NonNull PreviewActor> actors,
        @NonNull @Description("The posts of a live blog that the article introduces, each as the article of its own that it would be stored as; they have no posts.") List<@NonNull Preview> posts) {
    static Preview of(Incoming incoming, Extraction extraction) {
        Document document = incoming.document();
        String body = document.body();
        Map<ExtractedActor, PreviewActor> actors = new IdentityHashMap<>();
        extraction.actors().forEach(actor -> actors.put(actor, PreviewActor.of(actor, body)));
        Map<ExtractedSpeaker, PreviewSpeaker> speakers = new IdentityHashMap<>();
        extraction.speakers().forEach(speaker -> speakers.put(speaker, PreviewSpeaker.of(speaker, actors)));
        List<PreviewStatement> statements = extraction.statements().stream()
                .map(statement -> PreviewStatement.of(statement, body, speakers, actors))
                .toList();
        return new Preview(document.format(), document.url(), document.headline(), document.authors(), document.bylines(),
                document.publication() == null ? null : document.publication().name(), document.section(), document.dateline(),
                document.publishedAt(), incoming.version(), incoming.status(), incoming.embargoedUntil(), document.topics(),
                document.captions(), document.correctionNotices(),
                document.language(), body,
                document.paragraphs().stream().map(span -> Paragraph.of(span, body)).toList(),
                extraction.speakers().stream().map(speakers::get).toList(), statements,
                extraction.actors().stream().map(actors::get).toList(), List.of());
    }

    /** The same, introducing these posts. */
    Preview with(List<Preview> posts) {
        return new Preview(format, url, headline, authors, bylines, publication, section, dateline, publishedAt, version,
                status,
                embargoedUntil, topics, captions, correctionNotices, language, body, paragraphs, speakers, statements, actors,
                posts);
    }
}
