package org.quoth.ingest;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.quoth.actor.Actor;
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
    private final Map<ExtractedActor, Actor> actors;

    Findings(Article article, Extraction extraction, Map<ExtractedActor, Actor> actors) {
        this.article = article;
        this.extraction = extraction;
        this.actors = actors;
    }

    /** Fills the article's lists; a statement that {@code before} knows is that one, brought up to date. */
    void put(StatementsBefore before) {
        article.mentioned.addAll(mentions());
        Map<ExtractedSpeaker, Speaker> speakers = new IdentityHashMap<>();
        for (ExtractedSpeaker speaker : extraction.speakers()) {
            speakers.put(speaker, speaker(speaker));
        }
        List<Statement> statements = before.matching(extraction.statements(), article.body);
        for (int i = 0; i < statements.size(); i++) {
            ExtractedStatement found = extraction.statements().get(i);
            Statement statement = statements.get(i);
            statement.speaker = found.speaker() == null ? null : speakers.get(found.speaker());
            statement.position = i;
            fill(statement, found);
            article.statements.add(statement);
            if (statement.speaker != null) {
                statement.speaker.statements.add(statement);
            }
        }
    }

    /** Two actors of the article may turn out to be one across all articles; then their places are put together. */
    private List<Mention> mentions() {
        Map<Long, List<ExtractedActor>> together = extraction.actors().stream()
                .collect(Collectors.groupingBy(actor -> actors.get(actor).pk, LinkedHashMap::new, Collectors.toList()));
        List<Mention> mentions = new ArrayList<>();
        for (List<ExtractedActor> one : together.values()) {
            Mention mention = new Mention();
            mention.article = article;
            mention.actor = actors.get(one.get(0));
            mention.name = one.get(0).name();
            mention.role = one.stream().map(ExtractedActor::role).filter(role -> role != null).findFirst().orElse(null);
            mention.offsets = offsets(one.stream().flatMap(actor -> actor.mentions().stream()).sorted());
            mention.position = mentions.size();
            mentions.add(mention);
        }
        return mentions;
    }

    private Speaker speaker(ExtractedSpeaker extracted) {
        Speaker speaker = new Speaker();
        speaker.article = article;
        speaker.actor = extracted.actor() == null ? null : actors.get(extracted.actor());
        speaker.name = extracted.name();
        speaker.role = extracted.role();
        speaker.position = article.speakers.size();
        article.speakers.add(speaker);
        return speaker;
    }

    private void fill(Statement statement, ExtractedStatement extracted) {
        statement.article = article;
        statement.actor = statement.speaker == null ? null : statement.speaker.actor;
        statement.datedAt = article.datedAt;
        statement.kind = extracted.kind();
        statement.speechAct = extracted.act();
        put(spans(extracted, article.body), statement.spans);
        statement.text = text(extracted, article.body);
        statement.cue = TextSpan.of(extracted.cue(), article.body);
        statement.mention = TextSpan.of(extracted.mention(), article.body);
        statement.addressee = TextSpan.of(extracted.addressee(), article.body);
        statement.occasion = TextSpan.of(extracted.occasion(), article.body);
        put(extracted.about().stream().map(actors::get).distinct().toList(), statement.about);
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
