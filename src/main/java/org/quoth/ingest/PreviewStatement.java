package org.quoth.ingest;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.quoth.article.TextSpan;
import org.quoth.extract.ExtractedSpeaker;
import org.quoth.extract.ExtractedStatement;
import org.quoth.extract.SpeechAct;
import org.quoth.extract.StatementKind;
import org.quoth.resolve.ExtractedActor;

/** A statement as it was found. */
@Name("ExtractedStatement")
@Description("A statement as it was found in one article.")
public record PreviewStatement(
        @NonNull @Description("How much of the content stands in quotation marks.") StatementKind kind,
        @NonNull @Description("What the speaker does by saying it.") SpeechAct speechAct,
        @NonNull @Description("The content: the texts of the spans, joined by single spaces.") String text,
        @Description("The words that attribute; null where quotation marks alone do.") TextSpan cue,
        @Description("The words that name the speaker at that place; null where none do.") TextSpan mention,
        @NonNull @Description("Where the content stands, quotation marks included; more than one span where it is split.") List<@NonNull TextSpan> spans,
        @Description("Who says it; null where the article does not tell.") PreviewSpeaker speaker,
        @Description("The words that name whom it was said to; null where none do.") TextSpan addressee,
        @Description("When or how it was said, as the article words it; null where it does not tell.") TextSpan occasion,
        @NonNull @Description("The actors that the content names.") List<@NonNull PreviewActor> about,
        @Description("The measured probability, from 0 to 1, that content and speaker are both right.") double confidence) {
    static PreviewStatement of(ExtractedStatement found, String body, Map<ExtractedSpeaker, PreviewSpeaker> speakers,
            Map<ExtractedActor, PreviewActor> actors) {
        List<TextSpan> spans = found.spans().stream().map(span -> TextSpan.of(span, body)).toList();
        PreviewSpeaker speaker = found.speaker() == null ? null : speakers.get(found.speaker());
        PreviewStatement statement = new PreviewStatement(found.kind(), found.act(),
                spans.stream().map(TextSpan::text).collect(Collectors.joining(" ")), TextSpan.of(found.cue(), body),
                TextSpan.of(found.mention(), body), spans, speaker, TextSpan.of(found.addressee(), body),
                TextSpan.of(found.occasion(), body),
                found.about().stream().map(actors::get).toList(),
                found.confidence());
        if (speaker != null) {
            speaker.statements().add(statement);
        }
        return statement;
    }
}
