package org.quoth.read.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.quoth.read.text.Clean;
import org.quoth.read.text.CorrectionNotices;
import org.quoth.read.text.Sentences;

/**
 * The article's text on a page: the model's judgement, held against what it cannot see: that a paragraph is said twice, or
 * stands in a box.
 *
 * @param paragraphs with notices of corrections behind them
 * @param captions of its pictures
 * @param posts the paragraphs of each post of a live blog, which are none of the article's; empty where they are
 */
record Body(List<String> paragraphs, Set<String> captions, List<List<String>> posts) {
    private static final float THRESHOLD = 0.5f;
    private static final float LEAST = 0.3f;
    private static final int LITTLE = 150;
    /** The share of the title's words that a main heading must have to be the headline. */
    private static final float HEADLINE = 0.6f;
    private static final int NEAR = 8;
    private static final float SURE = 0.8f;
    private static final float CERTAIN = 0.97f;
    private static final Pattern CREDITED = Pattern.compile("^© ?\\p{Lu}.{20,}"
            + "|^(?:Image|Photo|Photograph|Picture)s?(?: (?:[Cc]redit|[Ss]ource|by|courtesy of))?s?: ?\\p{L}[^.!?]{0,80}$"
            + "|\\((?:Image|Photo|Picture|Pic|Credit)s?(?: credit| by)?:? ?[^()]{0,60}\\)$|\\((?:AP|EPA|AFP) Photo/[^)]{0,60}\\)$");
    private static final int LONGEST_CAPTION = 400;

    static Body of(Page page, float[] probabilities) {
        List<Block> blocks = page.blocks();
        boolean little = findsLittle(blocks, probabilities);
        float threshold = little ? lowered(blocks, probabilities) : THRESHOLD;
        Parts.Memory parts = new Parts.Memory();
        List<Block> body = new ArrayList<>();
        Set<String> captions = new LinkedHashSet<>();
        Set<String> notices = new LinkedHashSet<>();
        List<Boolean> isNotice = CorrectionNotices.among(blocks.stream().map(block -> block.text).toList());
        for (int i = 0; i < probabilities.length; i++) {
            Block block = blocks.get(i);
            if (isCaption(block, parts)) {
                captions.add(block.text);
            } else if (isNotice.get(i)) {
                if (isNear(i, blocks, probabilities) && !isForeign(block, 0, false, parts)) {
                    notices.add(block.text);
                }
            } else if ((probabilities[i] > threshold || isEmbedded(i, blocks, probabilities)) && !Furniture.is(block)
                    && !isReference(block) && !isHeadline(block, page)
                    && !isForeign(block, probabilities[i], little, parts)) {
                body.add(block);
            }
        }
        Boxes.remove(body, parts);
        Repetitions.remove(body, parts);
        List<List<String>> posts = posts(page, body);
        List<String> paragraphs = Posts.joined(body);
        paragraphs = posts.isEmpty() ? orStated(page, paragraphs) : paragraphs;
        return new Body(Stream.concat(paragraphs.stream(), notices.stream()).toList(), captions, posts);
    }

    /**
     * Takes what stands in a live blog's posts out of the body, each post by itself. Where nothing introduces them, they are the
     * body.
     */
    private static List<List<String>> posts(Page page, List<Block> body) {
        if (page.liveBlog().posts().isEmpty()) {
            return List.of();
        }
        Map<Integer, List<Block>> byPost = body.stream().collect(Collectors.groupingBy(page.liveBlog()::postOf));
        List<Block> own = byPost.getOrDefault(-1, List.of());
        if (own.stream().noneMatch(block -> Sentences.holdsOne(block.text))) {
            return List.of();
        }
        body.removeIf(block -> page.liveBlog().postOf(block) >= 0);
        return IntStream.range(0, page.liveBlog().posts().size())
                .mapToObj(post -> Posts.joined(byPost.getOrDefault(post, List.of()))).toList();
    }

    /** Whether the model finds hardly any text on the page. */
    private static boolean findsLittle(List<Block> blocks, float[] probabilities) {
        int chars = 0;
        for (int i = 0; i < probabilities.length; i++) {
            chars += probabilities[i] > THRESHOLD ? blocks.get(i).chars() : 0;
        }
        return chars <= LITTLE;
    }

    /** Where little is found, what the model doubts least is taken. */
    private static float lowered(List<Block> blocks, float[] probabilities) {
        float top = 0;
        for (int i = 0; i < probabilities.length; i++) {
            top = Surroundings.isProse(blocks.get(i)) ? Math.max(top, probabilities[i]) : top;
        }
        return Math.min(THRESHOLD, Math.max(LEAST, top / 2.5f));
    }

    static boolean isCaption(Block block, Parts.Memory parts) {
        if (block.chars() < LONGEST_CAPTION && CREDITED.matcher(block.text).find()) {
            return true;
        }
        Element e = block.element;
        for (int level = 0; e != null && level < 3; level++, e = e.parent()) {
            if (e.normalName().equals("figcaption") || level < 2 && Parts.CAPTION.in(parts.of(e)) && block.words < 80) {
                return true;
            }
        }
        return false;
    }

    /** A post that is quoted in the text: what it says is part of the article where paragraphs stand close around it. */
    private static boolean isEmbedded(int at, List<Block> blocks, float[] probabilities) {
        if (Posts.around(blocks.get(at)) == null) {
            return false;
        }
        boolean before = false;
        boolean after = false;
        for (int i = Math.max(0, at - NEAR); i < Math.min(blocks.size(), at + NEAR + 1); i++) {
            before |= i < at && probabilities[i] > SURE;
            after |= i > at && probabilities[i] > SURE;
        }
        return before && after;
    }

    /** Whether text of the article stands close to a block: a notice of a correction farther away is that of another one. */
    private static boolean isNear(int at, List<Block> blocks, float[] probabilities) {
        for (int i = Math.max(0, at - NEAR); i < Math.min(blocks.size(), at + NEAR + 1); i++) {
            if (i != at && probabilities[i] > SURE && Surroundings.isProse(blocks.get(i))) {
                return true;
            }
        }
        return false;
    }

    /**
     * What its makers call a comment would be a false statement in an article, and so would be a box to sign up where there is
     * none; the model must be certain to overrule them.
     */
    private static boolean isForeign(Block block, float probability, boolean little, Parts.Memory parts) {
        Element e = block.element;
        for (int level = 0; e != null && level < 5 && probability < CERTAIN; level++, e = e.parent()) {
            int names = parts.of(e);
            if (Parts.COMMENT.in(names) || little && (Parts.SIGN_UP.in(names) || Parts.RELATED.in(names))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHeadline(Block block, Page page) {
        return block.tag().equals("h1") && page.title() != null && Similarity.ofWords(block.text, page.title()) > HEADLINE;
    }

    /** A paragraph that is nothing but a link leads to another article. */
    private static boolean isReference(Block block) {
        return block.linkChars > 0.9 * block.chars() && block.words >= 4 && !block.closed && block.tag().equals("p");
    }

    /** The body as the page's data give it, where a script would have to be run to see it, or else {@code seen}. */
    private static List<String> orStated(Page page, List<String> seen) {
        String stated = page.jsonLd().article().path("articleBody").asText("");
        int length = seen.stream().mapToInt(String::length).sum();
        if (stated.length() < LITTLE || length > stated.length() / 3) {
            return seen;
        }
        String text = stated.indexOf('<') >= 0 && stated.contains("</")
                ? Parser.parseBodyFragment(stated, "").wholeText()
                : stated;
        return Arrays.stream(Parser.unescapeEntities(text, false).split("[\\r\\n]+"))
                .map(Clean::line)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
