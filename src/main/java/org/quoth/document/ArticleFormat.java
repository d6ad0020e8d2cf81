package org.quoth.document;

import org.eclipse.microprofile.graphql.Description;

/** The forms in which an article can arrive. */
@Description("The forms in which an article can arrive.")
public enum ArticleFormat {
    @Description("Plain text, taken verbatim: the body is the content exactly as it was sent.")
    TEXT,
    @Description("The text export of a PressReader article.")
    PRESSREADER,
    @Description("A web page.")
    HTML
}
