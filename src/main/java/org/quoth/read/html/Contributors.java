package org.quoth.read.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.quoth.document.Byline;
import org.quoth.read.text.Bylines;
import org.quoth.read.text.Clean;
import org.quoth.read.text.Credits;

import com.fasterxml.jackson.databind.JsonNode;

/** What those are or did who had a part in an article: as the page's data say, or the byline that a reader sees. */
final class Contributors {
    private static final int LONGEST_ROLE = 60;
    /** Roles that schema.org has properties for. */
    private static final List<String> ROLES = List.of("editor", "contributor", "translator");

    private Contributors() {
    }

    /** Authors of whom the page says what they are, and whom it names besides them. */
    static List<Byline> of(Page page, Set<String> authors) {
        List<Byline> bylines = new ArrayList<>();
        JsonNode article = page.jsonLd().article();
        for (JsonNode author : people(page, article.path("author")).toList()) {
            String name = Clean.line(author.path("name").asText(""));
            if (authors.contains(name)) {
                add(name, author.path("jobTitle").asText(""), bylines);
            }
        }
        List<String> seen = authors.isEmpty() ? List.of() : VisibleBylines.lines(page);
        for (String author : authors) {
            seen.stream().map(byline -> Credits.role(byline, author)).filter(role -> role != null).findFirst()
                    .ifPresent(role -> add(author, role, bylines));
        }
        for (String role : ROLES) {
            for (JsonNode person : people(page, article.path(role)).toList()) {
                String name = Clean.line(person.isTextual() ? person.textValue() : person.path("name").asText(""));
                if (Bylines.isName(name)) {
                    add(name, person.path("jobTitle").asText(role), bylines);
                }
            }
        }
        return bylines;
    }

    private static void add(String name, String role, List<Byline> bylines) {
        String clean = Fragment.line(role);
        if (!clean.isEmpty() && clean.length() <= LONGEST_ROLE) {
            bylines.add(new Byline(name, clean));
        }
    }

    private static Stream<JsonNode> people(Page page, JsonNode named) {
        List<JsonNode> people = new ArrayList<>();
        (named.isArray() ? named : List.of(named)).forEach(person -> people.add(page.jsonLd().resolve(person)));
        return people.stream();
    }
}
