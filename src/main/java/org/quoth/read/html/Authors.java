package org.quoth.read.html;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.quoth.read.text.Bylines;
import org.quoth.read.text.Clean;

import com.fasterxml.jackson.databind.JsonNode;

/** Who wrote an article: as the page's data say, else its meta tags, else the byline that a reader sees. */
final class Authors {
    private static final Pattern NO_NAME = Pattern.compile(
            "(?i).*(?:https?://|www\\.|\\.com\\b|@|\\d{3}|\\bminutes?\\b|\\(image).*|admin|no author|agenc(?:y|ies)|editor|editors|staff|author|guest|null|undefined|.{70,}");
    /** Tags of libraries, one name each: "Doe, Jane". */
    private static final Set<String> CATALOGUED = Set.of("citation_author", "dc.creator", "dcterms.creator");
    private static final Pattern SURNAME_FIRST = Pattern.compile("^\\s*([^,;]+?)\\s*,\\s*([^,;]+?)\\s*$");
    private static final Pattern SLUG = Pattern.compile("\\p{Ll}+(?:-\\p{Ll}+)+");
    private static final Pattern PERSONAL = Pattern
            .compile("/(?:authors?|by|people|person|profiles?|staff|journalists?|contributors?|"
                    + "writers?|reporters?|team|columnists?|bio|user|members?)/", Pattern.CASE_INSENSITIVE);
    private static final String BYLINE = "[class*=byline i],[class*=author i],[data-testid*=byline i],[data-testid*=author i],"
            + "[class*=writer i],[id*=byline i],[id*=author i]";
    /** Names of elements in which the writer of something else is named. */
    private static final Pattern ANOTHERS = Pattern.compile("comment|testimonial|credit|caption", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT_HERE = Pattern.compile(ANOTHERS + "|related|recommend|teaser|trending|popular|sidebar|"
            + "(?<!elementor-)widget|quote|latest|carousel|more-", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_LIST = 1000;
    private static final int LONGEST_BYLINE = 200;
    private static final int MOST_BYLINES = 60;

    private Authors() {
    }

    static Set<String> of(Page page, Site site) {
        List<Supplier<List<String>>> sources = List.of(() -> named(page, page.jsonLd().article()), () -> tags(page),
                () -> linked(page),
                () -> seen(page, site), () -> begun(page));
        Set<String> fallback = Set.of();
        for (Supplier<List<String>> source : sources) {
            Set<String> names = new LinkedHashSet<>();
            source.get().forEach(name -> add(name, names));
            boolean onlySite = names.stream().allMatch(name -> site.keys().contains(Site.key(name)));
            if (!names.isEmpty() && !onlySite) {
                return names;
            }
            // the site signs for articles that have a writer's name in the byline
            fallback = fallback.isEmpty() ? names : fallback;
        }
        return fallback;
    }

    private static void add(String raw, Set<String> names) {
        if (raw.length() > LONGEST_BYLINE) {
            return;
        }
        String name = Clean.line(Parser.unescapeEntities(raw, false));
        List<String> byline = Bylines.of(name);
        if (!byline.isEmpty()) {
            names.addAll(byline);
        } else if (!name.isEmpty() && !NO_NAME.matcher(name).matches() && !SLUG.matcher(name).matches()) {
            names.add(name);
        }
    }

    /** Whom the page's data name as the writers of a thing. */
    static Set<String> stated(Page page, JsonNode thing) {
        Set<String> names = new LinkedHashSet<>();
        named(page, thing).forEach(name -> add(name, names));
        return names;
    }

    private static List<String> named(Page page, JsonNode article) {
        List<String> names = new ArrayList<>();
        for (String field : List.of("author", "creator")) {
            JsonNode authors = article.path(field);
            if (names.isEmpty()) {
                names(page, authors, names);
            }
        }
        return names;
    }

    private static void names(Page page, JsonNode authors, List<String> names) {
        if (authors.isTextual() && authors.textValue().length() <= LONGEST_LIST) {
            names.addAll(split(authors.textValue()));
        } else if (authors.isArray()) {
            authors.forEach(author -> names(page, author, names));
        } else if (authors.isObject()) {
            JsonNode name = page.jsonLd().resolve(authors).path("name");
            if (name.isTextual() && name.textValue().length() <= LONGEST_LIST) {
                names.addAll(split(name.textValue()));
            } else {
                name.forEach(each -> names.add(each.asText()));
            }
        }
    }

    /** Several names in one field, where all of it looks like names, or one with what he or she is behind it. */
    private static List<String> split(String text) {
        String line = Clean.line(text);
        List<String> names = Bylines.names(line);
        return names.size() > 1 || names.size() == 1 && line.startsWith(names.get(0) + ",") ? names : List.of(text);
    }

    private static List<String> tags(Page page) {
        for (String tag : List.of("author", "article:author", "byl", "parsely-author", "sailthru.author", "dc.creator",
                "dcterms.creator", "citation_author", "article:author_name", "dcsext.author", "twitter:data1")) {
            List<String> names = new ArrayList<>();
            for (String content : page.metas(tag)) {
                if (content.length() <= LONGEST_LIST && !NO_NAME.matcher(content).matches()) {
                    names.addAll(
                            split(CATALOGUED.contains(tag) ? SURNAME_FIRST.matcher(content).replaceFirst("$2 $1") : content));
                }
            }
            if (!names.isEmpty() && !SLUG.matcher(names.get(0)).matches()) {
                return names;
            }
        }
        return List.of();
    }

    /** Microdata, and links that call themselves the author's. */
    private static List<String> linked(Page page) {
        List<String> names = new ArrayList<>();
        for (Element element : page.document().select("[itemprop~=author] [itemprop=name],[itemprop=author],[rel~=author]")) {
            if (isOfArticle(element) && names.size() < 4) {
                String name = Microdata.text(element);
                List<String> bylines = Bylines.of(name);
                if (!bylines.isEmpty()) {
                    names.addAll(bylines);
                } else if (Bylines.isName(name)) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    /** What stands in the first element that is named for it. */
    private static List<String> seen(Page page, Site site) {
        int looked = 0;
        for (Element element : page.document().select(BYLINE)) {
            if (looked++ > MOST_BYLINES) {
                break;
            }
            if (!isOfArticle(element)) {
                continue;
            }
            List<String> names = new ArrayList<>();
            for (Element link : element.select("a[href]")) {
                String text = Clean.line(link.text());
                if (names.size() < 5 && PERSONAL.matcher(link.attr("href")).find() && Bylines.isName(bare(text))
                        && !site.isNamed(text)) {
                    names.add(bare(text));
                }
            }
            String text = spaced(element);
            if (names.isEmpty() && text.length() < LONGEST_BYLINE) {
                names.addAll(Bylines.of(text));
                if (names.isEmpty() && text.contains(" ")) {
                    List<String> bare = Bylines.names(text.replaceFirst("^(?i)author:? ", ""));
                    names.addAll(bare.size() == 1 ? bare : List.of());
                }
            }
            names.removeIf(site::isNamed);
            if (!names.isEmpty()) {
                return names;
            }
        }
        return List.of();
    }

    /** The lines that the page sets as bylines of its article. */
    static List<String> bylines(Page page) {
        return page.document().select(BYLINE).stream().limit(MOST_BYLINES).filter(Authors::isOfArticle).map(Authors::spaced)
                .filter(line -> line.length() < LONGEST_BYLINE).distinct().toList();
    }

    /** The text with its pieces apart: a name and a date side by side are no word. */
    private static String spaced(Element element) {
        StringBuilder text = new StringBuilder();
        element.forEachNode(node -> {
            if (node instanceof TextNode piece) {
                text.append(piece.getWholeText()).append(' ');
            }
        });
        return Clean.line(text.toString()).replace(" ,", ",");
    }

    private static String bare(String text) {
        List<String> byline = Bylines.of(text);
        return byline.isEmpty() ? text : byline.get(0);
    }

    /** A line above the first paragraph that begins with "By". */
    private static List<String> begun(Page page) {
        int prose = 0;
        for (Block block : page.blocks()) {
            if (prose > 1) {
                break;
            }
            prose += Surroundings.isProse(block) ? 1 : 0;
            List<String> names = block.chars() < LONGEST_BYLINE && !isIn(block.element, ANOTHERS)
                    ? Bylines.of(block.text)
                    : List.of();
            if (!names.isEmpty()) {
                return names;
            }
        }
        return List.of();
    }

    /** Not a commenter, not a photographer, not the writer of a teaser. */
    private static boolean isOfArticle(Element element) {
        return !isIn(element, NOT_HERE) && element.closest("aside") == null;
    }

    private static boolean isIn(Element element, Pattern names) {
        int level = 0;
        for (Element e = element; e != null && level < 9; e = e.parent(), level++) {
            if (e.normalName().equals("figure") || names.matcher(e.className() + ' ' + e.id()).find()) {
                return true;
            }
        }
        return false;
    }
}
