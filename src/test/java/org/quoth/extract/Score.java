package org.quoth.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

import org.quoth.document.Span;
import org.quoth.extract.GoldArticle.Attribution;
import org.quoth.text.Quotation;
import org.quoth.text.Quotations;

/**
 * Scores what was found in one article against what was marked in it, by the rules of the quotation benchmark: every contiguous
 * part of a content counts on its own, as the set of its words; parts are matched one to one, the likest first; what is no
 * statement of saying is neither hit nor fault.
 */
final class Score {
    /** A part that was marked. */
    record Gold(int first, int end, String kind, Attribution attribution) {
    }

    /** A part that was found. */
    record Found(int first, int end, String kind, Span span, Span mention, String actor, double confidence) {
    }

    /** A marked part and the found one that is matched with it. */
    record Pair(Gold gold, Found found, double likeness, boolean speaker) {
    }

    final GoldArticle article;
    final List<Gold> gold = new ArrayList<>();
    final List<Found> found = new ArrayList<>();
    final List<Pair> pairs = new ArrayList<>();
    private final int[] starts;
    private final BitSet quoted = new BitSet();

    Score(GoldArticle article, List<ExtractedStatement> statements) {
        this.article = article;
        String text = article.text();
        starts = wordStarts(text);
        for (Span paragraph : Texts.paragraphs(text)) {
            for (Quotation q : Quotations.find(text, paragraph)) {
                if (text.charAt(q.span().start()) != '‘' && (text.charAt(q.span().start()) != '\''
                        || text.startsWith("''", q.span().start()))) {
                    quoted.set(q.span().start(), q.span().end());
                }
            }
        }
        BitSet wanted = new BitSet();
        BitSet ignored = new BitSet();
        for (Attribution attribution : article.attributions()) {
            boolean say = attribution.report().equals("say");
            for (Span part : attribution.parts()) {
                int first = word(part.start());
                int end = word(part.end());
                if (first < end && say) {
                    gold.add(new Gold(first, end, kind(part), attribution));
                }
                (say ? wanted : ignored).set(first, end);
            }
        }
        article.ignored().forEach(span -> ignored.set(word(span.start()), word(span.end())));
        ignored.andNot(wanted);
        for (ExtractedStatement statement : statements) {
            for (Span span : statement.spans()) {
                add(statement, span, wanted, ignored);
            }
        }
        match();
    }

    private void add(ExtractedStatement statement, Span span, BitSet wanted, BitSet ignored) {
        int first = word(span.start());
        int end = word(span.end());
        boolean off = 2 * ignored.get(first, end).cardinality() > end - first && wanted.get(first, end).isEmpty();
        if (first < end && !off && found.stream().noneMatch(f -> f.first == first && f.end == end)) {
            String actor = statement.speaker() == null || statement.mention() == null ? null : statement.speaker().name();
            found.add(new Found(first, end, kind(span), span, statement.mention(), actor, statement.confidence()));
        }
    }

    private void match() {
        List<Pair> possible = new ArrayList<>();
        for (Gold g : gold) {
            for (Found f : found) {
                int shared = Math.min(g.end, f.end) - Math.max(g.first, f.first);
                if (shared > 0) {
                    double all = Math.max(g.end, f.end) - Math.min(g.first, f.first);
                    possible.add(new Pair(g, f, shared / all, speaker(g.attribution, f)));
                }
            }
        }
        possible.sort(Comparator.comparingDouble((Pair p) -> -p.likeness));
        List<Object> taken = new ArrayList<>();
        for (Pair pair : possible) {
            if (taken.stream().noneMatch(t -> t == pair.gold || t == pair.found)) {
                taken.add(pair.gold);
                taken.add(pair.found);
                pairs.add(pair);
            }
        }
    }

    private boolean speaker(Attribution attribution, Found f) {
        if (attribution.sourceText() == null) {
            return f.mention == null;
        }
        if (f.mention == null) {
            return false;
        }
        Span source = attribution.source();
        return word(source.start()) < word(f.mention.end()) && word(f.mention.start()) < word(source.end())
                || Mention.same(attribution.sourceText(), f.mention.in(article.text()))
                || Mention.same(attribution.sourceText(), f.actor);
    }

    private String kind(Span span) {
        int letters = 0;
        int inside = 0;
        for (int i = span.start(); i < span.end(); i++) {
            if (Character.isLetterOrDigit(article.text().charAt(i))) {
                letters++;
                inside += quoted.get(i) ? 1 : 0;
            }
        }
        return inside == 0 ? "indirect" : inside >= 0.8 * letters ? "direct" : "mixed";
    }

    /** The first word that starts at or behind an offset. */
    private int word(int offset) {
        int at = java.util.Arrays.binarySearch(starts, offset);
        return at >= 0 ? at : -at - 1;
    }

    private static int[] wordStarts(String text) {
        List<Integer> starts = new ArrayList<>();
        boolean inside = false;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            boolean word = Character.isLetterOrDigit(text.codePointAt(i))
                    || Character.getType(text.codePointAt(i)) == Character.OTHER_NUMBER;
            if (word && !inside) {
                starts.add(i);
            }
            inside = word;
        }
        return starts.stream().mapToInt(s -> s).toArray();
    }
}
