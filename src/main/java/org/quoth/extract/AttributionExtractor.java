package org.quoth.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.quoth.document.Document;
import org.quoth.document.Span;
import org.quoth.extract.Attributor.Attributed;
import org.quoth.extract.NounPhrases.Phrase;
import org.quoth.resolve.ActorKind;
import org.quoth.resolve.ExtractedActor;
import org.quoth.resolve.Resolver;
import org.quoth.text.AnalyzedText;
import org.quoth.text.Analyzer;

/**
 * Finds statements with learned rankers: cues ask for content on either side, quotations stand for themselves, a consistent
 * choice is made among all candidates, and each one chosen asks for its source, which is then known as an actor of the article.
 * English only. The models are read once; one instance serves all threads.
 */
public final class AttributionExtractor implements Extractor {
    private final Analyzer analyzer;
    private final Resolver resolver;
    private final Attributor attributor;

    /** Reads the models from the class path. */
    public AttributionExtractor() {
        this(new Analyzer(), new Resolver(), new Attributor(Models.load(), new CueLexicon()));
    }

    AttributionExtractor(Analyzer analyzer, Resolver resolver, Attributor attributor) {
        this.analyzer = analyzer;
        this.resolver = resolver;
        this.attributor = attributor;
    }

    @Override
    public Extraction extract(Document document) {
        return extract(document.body(), document.paragraphs(),
                Stream.concat(document.topics().stream(), document.introduced().stream()).distinct().toList());
    }

    @Override
    public List<String> persons(Document document) {
        return resolver.resolve(analyzer.analyze(document.body(), document.paragraphs())).stream()
                .filter(actor -> actor.kind() == ActorKind.PERSON && actor.name().indexOf(' ') > 0)
                .map(ExtractedActor::name).distinct().toList();
    }

    /** Finds the statements in the given paragraphs of {@code text}. */
    public Extraction extract(String text, List<Span> paragraphs) {
        return extract(text, paragraphs, List.of());
    }

    /** @param labels names by which surnames may be understood */
    private Extraction extract(String text, List<Span> paragraphs, List<String> labels) {
        AnalyzedText analyzed = analyzer.analyze(text, paragraphs);
        List<ExtractedActor> actors = resolver.resolve(analyzed, labels);
        Tokens tokens = new Tokens(analyzed);
        actors.forEach(actor -> actor.mentions().forEach(tokens::name));
        Speakers speakers = new Speakers(tokens, actors);
        List<ExtractedStatement> statements = new ArrayList<>();
        for (List<Attributed> parts : statementParts(
                Posts.over(tokens, Transcript.over(tokens, attributor.attribute(tokens))))) {
            statements.add(statement(tokens, parts, speakers));
        }
        statements.sort(Comparator.comparing(s -> s.spans().get(0)));
        return new Extraction(statements, speakers.all(), actors);
    }

    /** What one cue attributes is one statement, split or not. */
    private static Iterable<List<Attributed>> statementParts(List<Attributed> attributed) {
        Map<Integer, List<Attributed>> parts = new LinkedHashMap<>();
        for (Attributed a : attributed) {
            int key = a.content().cue == null ? -1 - a.content().first : a.content().cue.token();
            parts.computeIfAbsent(key, k -> new ArrayList<>()).add(a);
        }
        return parts.values();
    }

    private static ExtractedStatement statement(Tokens tokens, List<Attributed> parts, Speakers speakers) {
        Attributed first = parts.get(0);
        Candidate content = first.content();
        List<Span> spans = new ArrayList<>();
        double confidence = 1;
        for (Attributed part : parts) {
            spans.add(tokens.span(part.content().first, part.content().last));
            confidence = Math.min(confidence, part.confidence());
        }
        spans.sort(null);
        Cue cue = content.cue;
        Span cueSpan = cue == null
                ? null
                : tokens.span(cue.token(), cue.form() == Cue.Form.ACCORDING ? cue.token() + 1 : cue.token());
        Phrase mention = first.source() == null ? null : Mentions.widen(tokens, first.source(), from(first), to(first));
        Circumstances circumstances = new Circumstances(tokens);
        return new ExtractedStatement(kind(tokens, parts), cue == null ? SpeechAct.SAY : cue.act(), spans, cueSpan,
                mention == null ? null : tokens.span(mention.first(), mention.last()),
                mention == null ? null : speakers.speaker(first.source(), mention),
                cue == null ? null : circumstances.addressee(cue, content),
                cue == null ? null : circumstances.occasion(cue, content), speakers.within(spans), confidence);
    }

    /** A mention takes in neither content nor cue. */
    private static int from(Attributed a) {
        int source = a.source().first();
        int from = a.content().last < source ? a.content().last + 1 : 0;
        return a.content().cue != null && a.content().cue.token() < source ? Math.max(from, a.content().cue.token() + 1) : from;
    }

    private static int to(Attributed a) {
        int source = a.source().last();
        int to = a.content().first > source ? a.content().first - 1 : Integer.MAX_VALUE;
        return a.content().cue != null && a.content().cue.token() > source ? Math.min(to, a.content().cue.token() - 1) : to;
    }

    private static StatementKind kind(Tokens tokens, List<Attributed> parts) {
        if (parts.get(0).content().posted) {
            return StatementKind.DIRECT;
        }
        int words = 0;
        int quoted = 0;
        for (Attributed part : parts) {
            for (int i = part.content().first; i <= part.content().last; i++) {
                if (tokens.isWord[i]) {
                    words += tokens.word[i].length();
                    quoted += tokens.run[i] == Tokens.NONE ? 0 : tokens.word[i].length();
                }
            }
        }
        return quoted == 0 ? StatementKind.INDIRECT : quoted >= 0.8 * words ? StatementKind.DIRECT : StatementKind.MIXED;
    }
}
