package org.quoth.document;

import org.eclipse.microprofile.graphql.Description;

/** The forms in which an article can arrive. */
@Description("The forms in which an article can arrive.")
public enum ArticleFormat {
    @Description("Plain text, taken verbatim: the body is the content exactly as it was sent.")
    TEXT,
    @Description("Text with the marks of Markdown: headings, emphasis, links, a head of fields. The body is the text without them.")
    MARKDOWN,
    @Description("An article of PressReader: its text export, its JSON or its saved page.")
    PRESSREADER,
    @Description("A web page.")
    HTML,
    @Description("An RSS 2.0, RSS 1.0 or Atom feed.")
    FEED,
    @Description("A feed as JSON (JSON Feed 1).")
    JSON_FEED,
    @Description("News in JSON as the IPTC defines it (ninjs 1 to 3).")
    NINJS,
    @Description("News in XML as the IPTC defines it: NewsML-G2, and NITF.")
    NEWSML
}
