package org.quoth.extract;

import java.util.ArrayList;
import java.util.List;

import org.quoth.document.Span;
import org.quoth.extract.Aligned.Part;
import org.quoth.extract.GoldArticle.Attribution;
import org.quoth.extract.NounPhrases.Phrase;
import org.quoth.extract.RankerTrainer.Instance;
import org.quoth.extract.SourceRanker.Found;
import org.quoth.extract.SourceRanker.Quest;

/** Turns annotated articles into what the model of sources learns from. */
final class SourceTraining {
    private SourceTraining() {
    }

    static List<Instance> instances(Aligned article) {
        List<Instance> instances = new ArrayList<>();
        Context context = new Context(article.tokens, article.cues);
        SourceRanker ranker = new SourceRanker(article.tokens, context, null);
        SourceFeatures phraseFeatures = new SourceFeatures(article.tokens, context);
        AbsentSourceFeatures absent = new AbsentSourceFeatures(article.tokens, context);
        List<Part> parts = new ArrayList<>(article.parts);
        parts.removeIf(p -> !p.attribution().isStatement());
        parts.sort((a, b) -> Integer.compare(a.first(), b.first()));
        Found before = null;
        for (Part part : parts) {
            Attribution attribution = part.attribution();
            Quest quest = new Quest(part.first(), part.last(), cue(article, part), before);
            Phrase source = attribution.source() == null ? null : source(article, attribution.source());
            if (attribution.source() == null || source != null) {
                Instance instance = instance(article, ranker, phraseFeatures, absent, quest, attribution);
                if (instance != null) {
                    instances.add(instance);
                }
            }
            if (source != null) {
                before = new Found(part.last(), source);
            }
        }
        return instances;
    }

    /** The cue that a part has in its own frame or beside it; null for one that the reader must link over sentences. */
    static Cue cue(Aligned article, Part part) {
        if (part.attribution().cue() == null) {
            return null;
        }
        Cue cue = article.head(part.attribution().cue());
        if (cue == null) {
            return null;
        }
        int first = article.tokens.frameFirst[cue.token()];
        int last = article.tokens.frameLast[cue.token()];
        return part.last() >= first - 1 && part.first() <= last ? cue : null;
    }

    private static Instance instance(Aligned article, SourceRanker ranker, SourceFeatures phraseFeatures,
            AbsentSourceFeatures absent, Quest quest, Attribution attribution) {
        List<Phrase> phrases = ranker.candidates(quest);
        List<int[]> groups = new ArrayList<>();
        List<Boolean> rights = new ArrayList<>();
        Features features = new Features();
        absent.none(quest, features);
        groups.add(features.toArray());
        rights.add(attribution.source() == null);
        if (quest.before() != null) {
            features.clear();
            absent.previous(quest, features);
            groups.add(features.toArray());
            Phrase source = quest.before().source();
            rights.add(attribution.source() != null && same(article, attribution, source));
        }
        boolean any = rights.contains(true);
        int head = attribution.source() == null ? -1 : head(article, attribution.source());
        for (Phrase phrase : phrases) {
            features.clear();
            phraseFeatures.of(quest, phrase, features);
            groups.add(features.toArray());
            boolean yes = phrase.first() <= head && head <= phrase.last()
                    || head >= 0 && isApposition(article, attribution.source(), phrase);
            rights.add(yes);
            any |= yes;
        }
        if (quest.cue() != null && quest.before() != null && rights.subList(2, rights.size()).contains(true)) {
            rights.set(1, false); // a cue with a source of its own must not lean on the statement before
        }
        if (!any) {
            return null;
        }
        int[][] candidates = new int[groups.size()][];
        boolean[] right = new boolean[groups.size()];
        for (int i = 0; i < candidates.length; i++) {
            candidates[i] = new int[]{i };
            right[i] = rights.get(i);
        }
        return new Instance(groups.toArray(int[][]::new), candidates, right);
    }

    /** Does a phrase stand behind a comma inside the source? "the spokesman for the council, John Brand" */
    private static boolean isApposition(Aligned article, Span source, Phrase phrase) {
        return source.contains(article.tokens.span(phrase.first(), phrase.last())) && phrase.first() > 0
                && article.tokens.lower[phrase.first() - 1].equals(",");
    }

    private static boolean same(Aligned article, Attribution attribution, Phrase phrase) {
        Span span = article.tokens.span(phrase.first(), phrase.last());
        return span.overlaps(attribution.source())
                || Mention.same(attribution.sourceText(), span.in(article.gold.text()));
    }

    static Phrase source(Aligned article, Span source) {
        int head = head(article, source);
        if (head < 0) {
            return null;
        }
        int first = article.tokens.frameFirst[head];
        for (Phrase phrase : NounPhrases.find(article.tokens, Math.max(first, head - 40),
                Math.min(article.tokens.frameLast[head], head + 20))) {
            if (phrase.first() <= head && head <= phrase.last()) {
                return phrase;
            }
        }
        return null;
    }

    /** The token that a source hangs on: the last of its first noun phrase. */
    static int head(Aligned article, Span source) {
        int first = article.firstAt(source.start());
        int last = article.firstAt(source.end()) - 1;
        Tokens tokens = article.tokens;
        List<Phrase> phrases = first > last ? List.of() : NounPhrases.find(tokens, first, last);
        if (phrases.isEmpty()) {
            return -1;
        }
        Phrase head = phrases.get(0);
        for (int i = 1; i < phrases.size() && possessive(tokens, head); i++) {
            head = phrases.get(i);
        }
        return head.last();
    }

    private static boolean possessive(Tokens tokens, Phrase phrase) {
        String next = phrase.last() + 1 < tokens.count ? tokens.lower[phrase.last() + 1] : "";
        return next.equals("'s") || next.equals("'") || tokens.lower[phrase.last()].matches("his|her|their|its|my|our");
    }
}
