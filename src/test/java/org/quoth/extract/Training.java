package org.quoth.extract;

import java.util.ArrayList;
import java.util.List;

import org.quoth.document.Span;
import org.quoth.extract.Aligned.Part;
import org.quoth.extract.ContentSlots.Slot;
import org.quoth.extract.GoldArticle.Attribution;
import org.quoth.extract.NounPhrases.Phrase;
import org.quoth.extract.RankerTrainer.Instance;
import org.quoth.extract.SourceRanker.Found;
import org.quoth.extract.SourceRanker.Quest;

/** Turns annotated articles into what each model learns from, and trains it. */
final class Training {
    private Training() {
    }

    // --- content ---

    static List<Instance> contentInstances(Aligned article) {
        List<Instance> instances = new ArrayList<>();
        Context context = new Context(article.tokens, article.cues);
        ContentSlots slots = new ContentSlots(article.tokens, context);
        ContentFeatures questions = new ContentFeatures(article.tokens, context);
        for (Cue cue : article.cues) {
            if (article.ignored[cue.token()]) {
                continue;
            }
            for (boolean right : new boolean[]{true, false }) {
                Instance instance = contentInstance(article, questions, slots.slot(cue, right));
                if (instance != null) {
                    instances.add(instance);
                }
            }
        }
        return instances;
    }

    private static Instance contentInstance(Aligned article, ContentFeatures questions, Slot slot) {
        int n = slot.starts().length;
        int m = slot.ends().length;
        if (n == 0 || m == 0) {
            return null;
        }
        Attribution attribution = article.byCue.get(slot.cue().token());
        if (attribution != null && !attribution.isStatement()) {
            return null;
        }
        Part part = attribution == null ? null : part(article, slot, attribution);
        List<int[]> pairs = new ArrayList<>();
        double best = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < m; j++) {
                if (slot.starts()[i] <= slot.ends()[j]) {
                    pairs.add(new int[]{i, j });
                    if (part != null) {
                        best = Math.max(best, article.iou(slot.starts()[i], slot.ends()[j], part.first(), part.last()));
                    }
                }
            }
        }
        if (part != null && best < 0.8) {
            return null;
        }
        Features features = new Features();
        int[][] groups = new int[1 + n + m + pairs.size()][];
        questions.none(slot, features);
        groups[0] = features.toArray();
        for (int i = 0; i < n; i++) {
            features.clear();
            questions.start(slot, slot.starts()[i], features);
            groups[1 + i] = features.toArray();
        }
        for (int j = 0; j < m; j++) {
            features.clear();
            questions.end(slot, slot.ends()[j], features);
            groups[1 + n + j] = features.toArray();
        }
        int[][] candidates = new int[1 + pairs.size()][];
        boolean[] rights = new boolean[candidates.length];
        candidates[0] = new int[]{0 };
        rights[0] = part == null;
        for (int k = 0; k < pairs.size(); k++) {
            int i = pairs.get(k)[0];
            int j = pairs.get(k)[1];
            features.clear();
            questions.pair(slot, slot.starts()[i], slot.ends()[j], features);
            groups[1 + n + m + k] = features.toArray();
            candidates[1 + k] = new int[]{1 + i, 1 + n + j, 1 + n + m + k };
            rights[1 + k] = part != null
                    && article.iou(slot.starts()[i], slot.ends()[j], part.first(), part.last()) >= best - 1e-9;
        }
        return new Instance(groups, candidates, rights);
    }

    /** The part of the attribution's content that lies nearest on the slot's side. */
    private static Part part(Aligned article, Slot slot, Attribution attribution) {
        Part nearest = null;
        int c = slot.cue().token();
        for (Part part : article.parts) {
            if (part.attribution() == attribution && (slot.right() ? part.first() > c : part.last() < c)) {
                int last = article.tokens.frameLast[c];
                int first = article.tokens.frameFirst[c];
                boolean near = slot.right() ? part.first() <= last : part.last() >= first - 1;
                if (near && (nearest == null
                        || (slot.right() ? part.first() < nearest.first() : part.last() > nearest.last()))) {
                    nearest = part;
                }
            }
        }
        return nearest;
    }

    // --- quotations ---

    static List<Instance> runInstances(Aligned article) {
        List<Instance> instances = new ArrayList<>();
        RunClassifier classifier = new RunClassifier(article.tokens);
        for (int run = 0; run < article.tokens.runFirst.length; run++) {
            int first = article.tokens.runFirst[run];
            int last = article.tokens.runLast[run];
            boolean yes = false;
            boolean skip = article.ignored[first];
            for (Part part : article.parts) {
                if (article.iou(first, last, part.first(), part.last()) >= 0.8) {
                    yes |= part.attribution().isStatement();
                    skip |= !part.attribution().isStatement();
                }
            }
            if (yes || !skip) {
                Features features = new Features();
                classifier.features(run, features);
                instances.add(new Instance(new int[][]{features.toArray(), {} }, new int[][]{{0 }, {1 } },
                        new boolean[]{yes, !yes }));
            }
        }
        return instances;
    }

    // --- sources ---

    static List<Instance> sourceInstances(Aligned article) {
        List<Instance> instances = new ArrayList<>();
        Context context = new Context(article.tokens, article.cues);
        SourceRanker ranker = new SourceRanker(article.tokens, context, null);
        SourceFeatures questions = new SourceFeatures(article.tokens, context);
        List<Part> parts = new ArrayList<>(article.parts);
        parts.removeIf(p -> !p.attribution().isStatement());
        parts.sort((a, b) -> Integer.compare(a.first(), b.first()));
        Found before = null;
        for (Part part : parts) {
            Attribution attribution = part.attribution();
            Quest quest = new Quest(part.first(), part.last(), cue(article, part), before);
            Phrase source = attribution.source() == null ? null : source(article, attribution.source());
            if (attribution.source() == null || source != null) {
                Instance instance = sourceInstance(article, ranker, questions, quest, attribution);
                if (instance != null) {
                    instances.add(instance);
                }
            }
            if (source != null) {
                before = new Found(part.first(), part.last(), source);
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

    private static Instance sourceInstance(Aligned article, SourceRanker ranker, SourceFeatures questions, Quest quest,
            Attribution attribution) {
        List<Phrase> phrases = ranker.candidates(quest);
        List<int[]> groups = new ArrayList<>();
        List<Boolean> rights = new ArrayList<>();
        Features features = new Features();
        questions.other(quest, false, features);
        groups.add(features.toArray());
        rights.add(attribution.source() == null);
        if (quest.before() != null) {
            features.clear();
            questions.other(quest, true, features);
            groups.add(features.toArray());
            Phrase source = quest.before().source();
            rights.add(attribution.source() != null && same(article, attribution, source));
        }
        boolean any = rights.contains(true);
        int head = attribution.source() == null ? -1 : head(article, attribution.source());
        for (Phrase phrase : phrases) {
            features.clear();
            questions.candidate(quest, phrase, features);
            groups.add(features.toArray());
            boolean yes = phrase.first() <= head && head <= phrase.last();
            rights.add(yes);
            any |= yes;
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
