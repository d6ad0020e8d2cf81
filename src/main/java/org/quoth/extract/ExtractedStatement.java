package org.quoth.extract;

import java.util.List;

import org.quoth.document.Span;
import org.quoth.resolve.ExtractedActor;

/**
 * One attribution: content, cue and speaker.
 *
 * @param act what the speaker does by saying it
 * @param spans the content, in reading order, quotation marks included; more than one where it is split
 *        ("A," he said, "B")
 * @param cue the words that attribute; null where nothing but the quotation marks does
 * @param mention the words that name the speaker at that place; null where none do
 * @param speaker null where the text names nobody
 * @param addressee the words that name whom it was said to ("told reporters"); null where none do
 * @param occasion when or how it was said, as the text words it ("on Friday", "in a written statement"); null where it does not
 * @param about the actors that the content names
 * @param confidence the measured probability, 0 to 1, that content and speaker are both right
 */
public record ExtractedStatement(StatementKind kind, SpeechAct act, List<Span> spans, Span cue, Span mention,
        ExtractedSpeaker speaker, Span addressee, Span occasion, List<ExtractedActor> about, double confidence) {
    public ExtractedStatement {
        spans = List.copyOf(spans);
        about = List.copyOf(about);
    }
}
