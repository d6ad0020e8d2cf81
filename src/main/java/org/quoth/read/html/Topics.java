package org.quoth.read.html;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.quoth.read.text.Clean;

import com.fasterxml.jackson.databind.JsonNode;

/** The labels that a page gives its article. */
final class Topics {
    private static final Pattern BETWEEN = Pattern.compile("\\s*[,;|]\\s*");
    /** Keys and codes that are meant for machines: {@code type:story}, {@code nb_article}, {@code CMPNY1}. */
    private static final Pattern CODE = Pattern.compile(".*[:_=].*|[A-Z]+\\d+|\\d+|\\p{Ll}+(?:-\\p{Ll}+){2,}");
    /** More words than a label has, and more labels than an editor gives. */
    private static final int LONGEST = 60;
    private static final int MOST = 30;

    private Topics() {
    }

    /** Of the first source that gives any. */
    static Set<String> of(Page page, Site site) {
        List<Supplier<Set<String>>> sources = List.of(() -> tags(page, "news_keywords"), () -> stated(page),
                () -> tags(page, "article:tag"), () -> tags(page, "parsely-tags"), () -> tags(page, "keywords"),
                () -> tags(page, "sailthru.tags"), () -> links(page));
        for (Supplier<Set<String>> source : sources) {
            Set<String> topics = source.get();
            topics.removeIf(topic -> topic.length() > LONGEST || CODE.matcher(topic).matches()
                    || site.keys().contains(Site.key(topic)));
            if (!topics.isEmpty() && topics.size() <= MOST) {
                return topics;
            }
        }
        return Set.of();
    }

    private static Set<String> stated(Page page) {
        Set<String> topics = new LinkedHashSet<>();
        JsonNode keywords = page.jsonLd().article().path("keywords");
        if (keywords.isTextual()) {
            split(keywords.textValue(), topics);
        }
        for (JsonNode keyword : keywords) {
            String label = keyword.isTextual() ? keyword.textValue() : keyword.path("name").asText("");
            if (keywords.size() == 1) {
                split(label, topics);
            } else {
                add(label, topics);
            }
        }
        return topics;
    }

    private static Set<String> tags(Page page, String name) {
        Set<String> topics = new LinkedHashSet<>();
        page.metas(name).forEach(content -> split(content, topics));
        return topics;
    }

    private static Set<String> links(Page page) {
        Set<String> topics = new LinkedHashSet<>();
        for (Element link : page.document().select("a[rel~=(?i)\\btag\\b]")) {
            add(link.text(), topics);
        }
        return topics;
    }

    private static void split(String labels, Set<String> topics) {
        for (String label : BETWEEN.split(labels)) {
            add(label, topics);
        }
    }

    private static void add(String label, Set<String> topics) {
        String clean = Clean.line(Parser.unescapeEntities(label, false));
        if (!clean.isEmpty()) {
            topics.add(clean);
        }
    }
}
