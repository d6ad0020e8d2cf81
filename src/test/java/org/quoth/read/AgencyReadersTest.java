package org.quoth.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.quoth.document.ArticleFormat;
import org.quoth.document.Byline;
import org.quoth.document.Document;
import org.quoth.document.Release.Status;
import org.quoth.read.UnreadableException.Code;

class AgencyReadersTest {
    static final String ITEM = """
            <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:landpress:4711" version="3" xml:lang="en">
            <itemMeta><itemClass qcode="ninat:text"/><versionCreated>2031-05-06T07:08:09Z</versionCreated>
            <embargoed>2031-05-07T00:00:00Z</embargoed><pubStatus qcode="stat:usable"/></itemMeta>
            <contentMeta><infoSource><name>Landpress</name></infoSource><by>By Tomas Varga</by><dateline>PORT ARDEN</dateline>
            <headline>Tunnel to close</headline><subject qcode="x:1"><name>Transport</name></subject></contentMeta>
            <contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head/><body>
            <p>“We cannot wait,” she said.</p><p>Traders asked who would pay.</p></body></html></inlineXML></contentSet></newsItem>""";

    static final String NITF = """
            <nitf><head><docdata><doc-id id-string="landpress-4711"/><date.issue norm="20310506T070809Z"/>
            <du-key version="2"/></docdata><pubdata name="Landpress"/></head>
            <body><body.head><hedline><hl1>Tunnel to close</hl1></hedline><byline>By <person>Tomas Varga</person></byline>
            <dateline><location>PORT ARDEN</location></dateline></body.head>
            <body.content><p>“We cannot wait,” she said.</p><media><media-caption>The tunnel</media-caption></media>
            <p>Traders asked who would pay.</p></body.content></body></nitf>""";

    static final String NINJS = """
            {"uri": "urn:landpress:4711", "version": "3", "pubstatus": "usable", "embargoed": "2031-05-07T00:00:00Z",
             "versioncreated": "2031-05-06T07:08:09Z", "headline": "Tunnel to close", "byline": "By Tomas Varga", "language": "en",
             "located": "PORT ARDEN", "subject": [{"name": "Transport"}], "infosource": [{"name": "Landpress"}],
             "body_html": "<p>“We cannot wait,” she said.</p><p>Traders asked who would pay.</p>"}""";

    private static Document read(String content) {
        return new Readers().read(null, content, null);
    }

    static void assertTold(Document document, ArticleFormat format) {
        assertThat(document.format()).isEqualTo(format);
        assertThat(document.body()).isEqualTo("“We cannot wait,” she said.\n\nTraders asked who would pay.");
        assertThat(document.headline()).isEqualTo("Tunnel to close");
        assertThat(document.authors()).containsExactly("Tomas Varga");
        assertThat(document.dateline()).isEqualTo("PORT ARDEN");
        assertThat(document.publishedAt()).isEqualTo("2031-05-06T07:08:09Z");
    }

    @Test
    void readsNewsMl() {
        Document document = read(ITEM);
        assertTold(document, ArticleFormat.NEWSML);
        assertThat(document.publication().name()).isEqualTo("Landpress");
        assertThat(document.topics()).containsExactly("Transport");
    }

    @Test
    void readsEveryItemOfAMessage() {
        String message = "<newsMessage><itemSet>" + ITEM + ITEM.replace("4711", "4712") + "</itemSet></newsMessage>";
        assertThat(new Readers().readAll(null, message, null)).extracting(d -> d.release().id()).containsExactly(
                "urn:landpress:4711", "urn:landpress:4712");
    }

    @Test
    void readsNitf() {
        Document document = read(NITF);
        assertTold(document, ArticleFormat.NEWSML);
        assertThat(document.captions()).containsExactly("The tunnel");
        assertThat(document.release().id()).isEqualTo("landpress-4711");
        assertThat(document.release().version()).isEqualTo("2");
    }

    @Test
    void readsNitfInsideNewsMl() {
        String inside = ITEM.replaceFirst("(?s)<inlineXML.*</inlineXML>", "<inlineXML>" + NITF + "</inlineXML>");
        assertTold(read(inside), ArticleFormat.NEWSML);
    }

    @Test
    void readsNinjs() {
        assertTold(read(NINJS), ArticleFormat.NINJS);
    }

    @Test
    void readsNinjsThree() {
        assertThat(read("""
                {"uri": "urn:landpress:4711", "versionCreated": "2031-05-06T07:08:09Z",
                 "headlines": [{"role": "short", "value": "Closed"}, {"role": "main", "value": "Tunnel to close"}],
                 "bodies": [{"role": "main", "contentType": "text/html", "value": "<p>It closes, she said.</p>"}]}"""))
                .satisfies(
                        document -> {
                            assertThat(document.headline()).isEqualTo("Tunnel to close");
                            assertThat(document.body()).isEqualTo("It closes, she said.");
                        });
    }

    @Test
    void keepsVersionAndEmbargo() {
        for (Document document : List.of(read(ITEM), read(NINJS))) {
            assertThat(document.release().id()).isEqualTo("urn:landpress:4711");
            assertThat(document.release().version()).isEqualTo("3");
            assertThat(document.release().status()).isEqualTo(Status.USABLE);
            assertThat(document.release().embargoedUntil()).isEqualTo("2031-05-07T00:00:00Z");
        }
    }

    @Test
    void readsTheCancellationOfAnArticleWithoutText() {
        Document canceled = read("{\"uri\": \"urn:landpress:4711\", \"version\": \"4\", \"pubstatus\": \"canceled\"}");
        assertThat(canceled.release().status()).isEqualTo(Status.CANCELED);
        assertThat(canceled.paragraphs()).isEmpty();
        assertThat(read(ITEM.replace("stat:usable", "stat:withheld")).release().status()).isEqualTo(Status.WITHHELD);
    }

    @Test
    void refusesAnExternalEntity() {
        assertThatThrownBy(() -> read("<!DOCTYPE nitf SYSTEM \"file:///etc/hostname\">\n" + NITF))
                .isInstanceOfSatisfying(UnreadableException.class, e -> assertThat(e.code()).isEqualTo(Code.WRONG_FORMAT))
                .hasMessage("NEWSML: expected no document type declaration, found one in line 1");
    }

    @Test
    void refusesAnItemThatBreaksOff() {
        assertThatThrownBy(() -> read(ITEM.substring(0, ITEM.length() - 40)))
                .hasMessageStartingWith("NEWSML: expected </newsItem> at the end");
    }

    @Test
    void saysWhatIsMissingInJsonOfTheWrongShape() {
        assertThatThrownBy(() -> new Readers().read(ArticleFormat.NINJS, "{\"uri\": [1, 2], \"headline\": {}}", null))
                .hasMessage("NINJS: expected a text at /body_html, /body_text, /body_xhtml or /bodies, found none");
    }

    @Test
    void anEmbargoThatIsNoDateDoesNotPassForNone() {
        String item = """
                {"uri": "tag:brill.example,2026:2", "pubstatus": "usable", "headline": "Pier", "embargoed": "%s",
                 "body_text": "The pier is open, the harbour master said."}""";
        assertThatThrownBy(() -> new Readers().read(ArticleFormat.NINJS, item.formatted("until the minister has spoken"), null))
                .isInstanceOf(UnreadableException.class).hasMessageContaining("embargo");
        assertThat(new Readers().read(ArticleFormat.NINJS, item.formatted("2031-02-03T04:05:06Z"), null).release()
                .embargoedUntil())
                .isEqualTo("2031-02-03T04:05:06Z");
    }

    @Test
    void takesOneOfSeveralFormsOfOneText() {
        String both = ITEM.replace("</contentSet>",
                "<inlineData contenttype=\"text/plain\">“We cannot wait,” she said.</inlineData></contentSet>");
        assertTold(read(both), ArticleFormat.NEWSML);
    }

    @Test
    void readsWhatElseAnItemTells() {
        Document document = read(
                """
                        <newsItem guid="urn:landpress:9"><itemMeta><provider><name>Landpress</name></provider>
                        <versionCreated>2031-05-06T07:08:09Z</versionCreated><pubStatus uri="http://cv.example/pubstatusg2/usable"/></itemMeta>
                        <contentMeta><located><name>Port Arden</name></located><headline role="hl:overline">Transport</headline>
                        <headline role="hl:main">Tunnel to close</headline><creator literal="Tomas Varga"/><keyword>tunnel</keyword>
                        <description role="drol:caption">The tunnel at night</description></contentMeta>
                        <contentSet><inlineData contenttype="text/plain">It is &lt;narrow&gt;, she said.</inlineData></contentSet></newsItem>""");
        assertThat(document.publication().name()).isEqualTo("Landpress");
        assertThat(document.headline()).isEqualTo("Tunnel to close");
        assertThat(document.dateline()).isEqualTo("Port Arden");
        assertThat(document.authors()).containsExactly("Tomas Varga");
        assertThat(document.topics()).containsExactly("tunnel");
        assertThat(document.captions()).containsExactly("The tunnel at night");
        assertThat(document.release().version()).isEqualTo("2031-05-06T07:08:09Z");
        assertThat(document.body()).isEqualTo("It is <narrow>, she said.");
    }

    @Test
    void readsWhatElseNitfTells() {
        Document document = read(
                """
                        <nitf><head><title>Tunnel to close</title><tobject><tobject.subject tobject.subject.type="Economy" tobject.subject.matter="Transport"/></tobject>
                        <docdata management-status="usable"><doc-id id-string="landpress-9"/><key-list><keyword key="tunnel"/></key-list></docdata>
                        <pubdata name="Landpress" position.section="City" date.publication="20310506T070809Z"/></head>
                        <body><body.head><byline><person>Tomas Varga</person> and <person>Ilka Brandt</person><byttl>City desk</byttl></byline>
                        <dateline>PORT ARDEN <story.date norm="20310506">May 6</story.date></dateline></body.head>
                        <body.content><p>It closes, she said.</p></body.content></body></nitf>""");
        assertThat(document.headline()).isEqualTo("Tunnel to close");
        assertThat(document.authors()).containsExactly("Tomas Varga", "Ilka Brandt");
        assertThat(document.section()).isEqualTo("City");
        assertThat(document.dateline()).isEqualTo("PORT ARDEN");
        assertThat(document.publishedAt()).isEqualTo("2031-05-06T07:08:09Z");
        assertThat(document.topics()).containsExactly("tunnel", "Transport");
    }

    @Test
    void tellsWhoHadWhichPartInIt() {
        assertThat(read(NITF.replace("</person>", "</person><byttl>Transport editor</byttl>")).bylines())
                .containsExactly(new Byline("Tomas Varga", "Transport editor"));
        assertThat(read(NINJS.replace("By Tomas Varga", "By Tomas Varga, staff writer")).bylines())
                .containsExactly(new Byline("Tomas Varga", "staff writer"));
        assertThat(read(ITEM.replace("<dateline>",
                "<contributor role=\"crol:photographer\"><name>Jo Ferrant</name></contributor><dateline>")).bylines())
                .containsExactly(new Byline("Tomas Varga", null), new Byline("Jo Ferrant", "photographer"));
    }

    @Test
    void keepsTheEmbargoOfNitf() {
        String embargoed = NITF.replace("<docdata>", "<docdata management-status=\"embargoed\">");
        assertThat(read(embargoed).release().status()).isEqualTo(Status.WITHHELD);
        assertThat(read(embargoed.replace("<doc-id", "<date.release norm=\"20310507T000000Z\"/><doc-id")).release())
                .satisfies(release -> {
                    assertThat(release.status()).isEqualTo(Status.USABLE);
                    assertThat(release.embargoedUntil()).isEqualTo("2031-05-07T00:00:00Z");
                });
        assertThatThrownBy(() -> read(NITF.replace("<doc-id", "<date.release norm=\"soon\"/><doc-id")))
                .isInstanceOf(UnreadableException.class).hasMessageContaining("soon");
    }

    @Test
    void takesNoStatusThatIsNotKnownForUsable() {
        assertThatThrownBy(() -> read(NINJS.replace("\"usable\"", "\"on-hold\""))).isInstanceOf(UnreadableException.class)
                .hasMessageContaining("on-hold");
        assertThat(read(NINJS.replace("\"usable\"", "\"Canceled\"")).release().status()).isEqualTo(Status.CANCELED);
    }

    @Test
    void readsAPlainBodyAsText() {
        assertThat(
                read("""
                        {"uri": "urn:landpress:5", "versioncreated": "2031-05-06T07:08:09Z", "body_text": "It is <narrow> & low, she said.",
                         "people": [{"name": "Ilka Brandt"}], "associations": [{"type": "picture", "descriptions": [
                           {"role": "short", "value": "Tunnel"}, {"role": "caption", "value": "The tunnel at night"}]}]}"""))
                .satisfies(document -> {
                    assertThat(document.body()).isEqualTo("It is <narrow> & low, she said.");
                    assertThat(document.release().version()).isEqualTo("2031-05-06T07:08:09Z");
                    assertThat(document.topics()).containsExactly("Ilka Brandt");
                    assertThat(document.captions()).containsExactly("The tunnel at night");
                });
        assertThat(read("{\"uri\": \"urn:l:6\", \"pubstatus\": \"usable\", \"body_richhtml\": \"<p>It closes, she said.</p>\"}")
                .body())
                .isEqualTo("It closes, she said.");
    }

    @Test
    void readsEveryArticleOfAPackage() {
        assertThat(new Readers().readAll(null, """
                {"uri": "urn:landpress:7", "type": "composite", "pubstatus": "usable", "associations": {
                  "main": {"uri": "urn:landpress:8", "body_text": "It closes, she said."},
                  "side": {"uri": "urn:landpress:9", "body_text": "Nobody asked, he said."}}}""", null))
                .extracting(document -> document.release().id()).containsExactly("urn:landpress:8", "urn:landpress:9");
    }
}
