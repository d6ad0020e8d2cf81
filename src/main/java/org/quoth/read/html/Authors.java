package org.quoth.read.html;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

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
    private static final int LONGEST_LIST = 1000;
    private static final int LONGEST_BYLINE = 200;

    private Authors() {
    }

    static Set<String> of(Page page, Site site) {
        List<Supplier<List<String>>> sources = List.of(() -> named(page, page.jsonLd().article()), () -> tags(page),
                () -> VisibleBylines.marked(page),
                () -> VisibleBylines.named(page, site), () -> VisibleBylines.begun(page));
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
}
