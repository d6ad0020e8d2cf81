package org.quoth.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.quoth.actor.Mention;
import org.quoth.article.Article;
import org.quoth.article.TextSpan;
import org.quoth.document.Span;
import org.quoth.extract.ExtractedSpeaker;
import org.quoth.extract.ExtractedStatement;
import org.quoth.extract.Extraction;
import org.quoth.resolve.ExtractedActor;
import org.quoth.statement.Speaker;
import org.quoth.statement.Statement;

/** Puts what was found in an article under that article: who is named, who speaks, what is said. */
final class Findings {
    private final Article article;
    private final Extraction extraction;
    private final Map<ExtractedActor, Mention> mentions;
    private final List<Speaker> speakersBefore;

    /** @param speakersBefore those that the article had; one that is found again keeps its id */
    Findings(Article article, Extraction extraction, Map<ExtractedActor, Mention> mentions, List<Speaker> speakersBefore) {
        this.article = article;
        this.extraction = extraction;
        this.mentions = mentions;
        this.speakersBefore = new ArrayList<>(speakersBefore);
    }

    /** Fills the article's lists; a statement that {@code before} knows is that one, brought up to date. */
    void put(StatementsBefore before) {
        for (ExtractedActor actor : extraction.actors()) {
            Mention mention = mentions.get(actor);
            mention.position = article.mentioned.size();
            article.mentioned.add(mention);
        }
        Map<ExtractedSpeaker, Speaker> speakers = new IdentityHashMap<>();
        for (ExtractedSpeaker speaker : extraction.speakers()) {
            speakers.put(speaker, speaker(speaker));
        }
        List<Statement> statements = before.matching(extraction.statements(), article.body);
        for (int i = 0; i < statements.size(); i++) {
            ExtractedStatement found = extraction.statements().get(i);
            Statement statement = statements.get(i);
            statement.readSpeaker(found.speaker() == null ? null : speakers.get(found.speaker()));
            fill(statement, found);
            article.statements.add(statement);
        }
        article.statements.addAll(before.kept(article.body));
        article.statements.sort(Comparator.comparing(statement -> statement.spans.get(0).start()));
        for (int i = 0; i < article.statements.size(); i++) {
            article.statements.get(i).position = i;
        }
        // who was given by people comes behind those who were read
        for (Speaker speaker : speakersBefore) {
            speaker.mention = null;
            speaker.position = article.speakers.size();
            article.speakers.add(speaker);
        }
    }

    private Speaker speaker(ExtractedSpeaker extracted) {
        Mention mention = mentions.get(extracted.actor());
        Long actor = mention == null ? null : mention.actor.pk;
        Speaker speaker = speakersBefore.stream()
                .filter(before -> before.name.equals(extracted.name())
                        && Objects.equals(before.actor == null ? null : before.actor.pk, actor))
                .findFirst().orElseGet(Speaker::new);
        speakersBefore.remove(speaker);
        speaker.article = article;
        speaker.mention = mention;
        speaker.actor = mention == null ? null : mention.actor;
        speaker.name = extracted.name();
        speaker.role = extracted.role();
        speaker.position = article.speakers.size();
        article.speakers.add(speaker);
        return speaker;
    }

    private void fill(Statement statement, ExtractedStatement extracted) {
        statement.article = article;
        statement.detached = false;
        statement.datedAt = article.datedAt;
        statement.kind = extracted.kind();
        statement.speechAct = extracted.act();
        put(spans(extracted, article.body), statement.spans);
        statement.text = text(extracted, article.body);
        statement.cue = TextSpan.of(extracted.cue(), article.body);
        statement.mention = TextSpan.of(extracted.mention(), article.body);
        statement.addressee = TextSpan.of(extracted.addressee(), article.body);
        statement.occasion = TextSpan.of(extracted.occasion(), article.body);
        put(extracted.about().stream().map(actor -> mentions.get(actor).actor).distinct().toList(), statement.about);
        statement.confidence = extracted.confidence();
    }

    /** In place, and only where something changes: a list that is left alone costs the database nothing. */
    private static <T> void put(List<T> elements, List<T> list) {
        if (!list.equals(elements)) {
            list.clear();
            list.addAll(elements);
        }
    }

    /** The content of a statement: the texts of its spans, parted by single blanks. */
    static String text(ExtractedStatement statement, String body) {
        return statement.spans().stream().map(span -> span.in(body)).collect(Collectors.joining(" "));
    }

    private static List<TextSpan> spans(ExtractedStatement statement, String body) {
        return statement.spans().stream().map(span -> TextSpan.of(span, body)).toList();
    }

    static int[] offsets(Stream<Span> spans) {
        return spans.flatMapToInt(span -> IntStream.of(span.start(), span.end())).toArray();
    }
}
