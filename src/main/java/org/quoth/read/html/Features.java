package org.quoth.read.html;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is known of each block by itself and by the place where it stands, as numbers for {@link Trees}. */
final class Features {
    private static final int FAR = 40;
    private static final int LONGEST_TITLE = 400;

    private final Page page;
    private final List<Block> blocks;
    private final Surroundings around;
    private final Map<String, Integer> copies = new HashMap<>();
    private final float[] titleOverlap;
    private final int firstProse;
    private final int lastProse;
    private final int titleAt;
    private final Place place;

    private Row row;

    Features(Page page) {
        this.page = page;
        this.blocks = page.blocks();
        this.around = new Surroundings(blocks);
        this.titleOverlap = new float[blocks.size()];
        Set<String> titleWords = page.title() == null ? Set.of() : Similarity.words(page.title());
        int first = -1;
        int last = -1;
        int title = -1;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            copies.merge(block.text, 1, Integer::sum);
            if (Surroundings.isProse(block) && block.words >= 20) {
                first = first < 0 ? i : first;
                last = i;
            }
            titleOverlap[i] = block.chars() > LONGEST_TITLE || titleWords.isEmpty()
                    ? 0
                    : Similarity.ofWords(Similarity.words(block.text), titleWords);
            if (block.tag().equals("h1") && title < 0
                    || titleOverlap[i] > 0.7 && (title < 0 || block.tag().startsWith("h"))) {
                title = i;
            }
        }
        firstProse = first;
        lastProse = last;
        titleAt = title;
        place = new Place(around);
    }

    /** One row a block; {@code wordScores} of {@link WordWeights}. */
    float[][] rows(float[] wordScores) {
        float[][] rows = new float[blocks.size()][];
        int charsBefore = 0;
        for (int i = 0; i < rows.length; i++) {
            row = new Row();
            Block block = blocks.get(i);
            TextFeatures.add(block, row);
            row.add(wordScores[i]);
            place.add(block, row);
            position(i, charsBefore);
            said(i, block);
            for (int step : new int[]{-3, -2, -1, 1, 2, 3 }) {
                neighbour(i, i + step, wordScores);
            }
            charsBefore += block.chars();
            rows[i] = row.values();
        }
        return rows;
    }

    private void position(int i, int charsBefore) {
        row.add(i);
        row.add((float) i / blocks.size());
        row.add((float) charsBefore / around.page.chars);
        row.add(distance(i, titleAt));
        row.add(distance(i, firstProse));
        row.add(distance(i, lastProse));
        row.add(blocks.size());
        row.add(Row.log(around.page.prose));
        row.add(around.page.proseShare());
        row.add(around.page.linkDensity());
    }

    private static int distance(int i, int mark) {
        return mark < 0 ? -FAR - 1 : Math.max(-FAR, Math.min(FAR, i - mark));
    }

    /** What the page says of itself elsewhere. */
    private void said(int i, Block block) {
        Set<Long> body = page.statedBody();
        row.add(Row.log(body.size()));
        row.add(body.isEmpty() ? -1 : Shingles.share(block.text, body));
        row.add(Shingles.share(block.text, page.description()));
        row.add(titleOverlap[i]);
        row.add(copies.get(block.text));
        row.add(page.articleKind());
    }

    private void neighbour(int i, int j, float[] wordScores) {
        if (j < 0 || j >= blocks.size()) {
            for (int k = 0; k < 7; k++) {
                row.add(-1);
            }
            return;
        }
        Block block = blocks.get(i);
        Block other = blocks.get(j);
        row.add(Row.log(other.chars()));
        row.add((float) other.linkChars / other.chars());
        row.add(other.closed);
        row.add(TextFeatures.kind(other.tag()));
        row.add(wordScores[j]);
        row.add(other.element.parent() == block.element.parent());
        row.add(around.style(other.element).equals(around.style(block.element)));
    }
}
