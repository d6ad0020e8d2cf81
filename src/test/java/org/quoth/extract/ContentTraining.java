package org.quoth.extract;

import java.util.ArrayList;
import java.util.List;

import org.quoth.extract.Aligned.Part;
import org.quoth.extract.ContentSlots.Slot;
import org.quoth.extract.GoldArticle.Attribution;
import org.quoth.extract.RankerTrainer.Instance;

/** Turns annotated articles into what the model of contents learns from. */
final class ContentTraining {
    private ContentTraining() {
    }

    static List<Instance> instances(Aligned article) {
        List<Instance> instances = new ArrayList<>();
        Context context = new Context(article.tokens, article.cues);
        ContentSlots slots = new ContentSlots(article.tokens, context);
        ContentFeatures features = new ContentFeatures(article.tokens, context);
        for (Cue cue : article.cues) {
            if (article.ignored[cue.token()]) {
                continue;
            }
            for (boolean right : new boolean[]{true, false }) {
                Instance instance = instance(article, features, slots.slot(cue, right));
                if (instance != null) {
                    instances.add(instance);
                }
            }
        }
        return instances;
    }

    private static Instance instance(Aligned article, ContentFeatures features, Slot slot) {
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
                        best = Math.max(best, likeness(article, slot, i, j, part));
                    }
                }
            }
        }
        if (part != null && best < 0.8) {
            return null;
        }
        Features f = new Features();
        int[][] groups = new int[1 + n + m + pairs.size()][];
        features.none(slot, f);
        groups[0] = f.toArray();
        for (int i = 0; i < n; i++) {
            f.clear();
            features.start(slot, slot.starts()[i], f);
            groups[1 + i] = f.toArray();
        }
        for (int j = 0; j < m; j++) {
            f.clear();
            features.end(slot, slot.ends()[j], f);
            groups[1 + n + j] = f.toArray();
        }
        int[][] candidates = new int[1 + pairs.size()][];
        boolean[] rights = new boolean[candidates.length];
        candidates[0] = new int[]{0 };
        rights[0] = part == null;
        for (int k = 0; k < pairs.size(); k++) {
            int i = pairs.get(k)[0];
            int j = pairs.get(k)[1];
            f.clear();
            features.pair(slot, slot.starts()[i], slot.ends()[j], f);
            groups[1 + n + m + k] = f.toArray();
            candidates[1 + k] = new int[]{1 + i, 1 + n + j, 1 + n + m + k };
            rights[1 + k] = part != null
                    && likeness(article, slot, i, j, part) >= best - 1e-9;
        }
        return new Instance(groups, candidates, rights);
    }

    private static double likeness(Aligned article, Slot slot, int start, int end, Part part) {
        return article.tokens.counts.likeness(slot.starts()[start], slot.ends()[end], part.first(), part.last());
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
}
