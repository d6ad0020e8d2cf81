package org.quoth.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.quoth.document.Span;

class AttributionExtractorTest {
    private static final AttributionExtractor EXTRACTOR = new AttributionExtractor();

    private static List<ExtractedStatement> statements(String text) {
        return EXTRACTOR.extract(text, Texts.paragraphs(text)).statements();
    }

    private static ExtractedStatement only(String text) {
        List<ExtractedStatement> statements = statements(text);
        assertThat(statements).hasSize(1);
        return statements.get(0);
    }

    private static String content(ExtractedStatement statement, String text) {
        return String.join(" … ", statement.spans().stream().map(s -> s.in(text)).toList());
    }

    @Test
    void aQuotationHasItsCueAndItsNamedSource() {
        String text = "“The bridge will open in spring,” said Carla Moreno, the mayor of Lindal.";
        ExtractedStatement statement = only(text);
        assertThat(statement.kind()).isEqualTo(StatementKind.DIRECT);
        assertThat(content(statement, text)).isEqualTo("“The bridge will open in spring,”");
        assertThat(statement.cue().in(text)).isEqualTo("said");
        assertThat(statement.mention().in(text)).startsWith("Carla Moreno");
        assertThat(statement.speaker().name()).isEqualTo("Carla Moreno");
        assertThat(statement.confidence()).isGreaterThan(0.9);
    }

    @Test
    void splitQuotationIsOneStatement() {
        String text = "“The bridge,” Ms. Moreno said, “will open in spring.”";
        ExtractedStatement statement = only(text);
        assertThat(statement.spans()).extracting(s -> s.in(text)).containsExactly("“The bridge,”", "“will open in spring.”");
    }

    @Test
    void whatIsReportedInAClauseIsIndirect() {
        String text = "Peter Olsen told reporters on Monday that the harbor would close for two weeks.";
        ExtractedStatement statement = only(text);
        assertThat(statement.kind()).isEqualTo(StatementKind.INDIRECT);
        assertThat(content(statement, text)).contains("the harbor would close for two weeks");
        assertThat(statement.addressee().in(text)).isEqualTo("reporters");
        assertThat(statement.occasion().in(text)).isEqualTo("on Monday");
        assertThat(statement.act()).isEqualTo(SpeechAct.SAY);
    }

    @Test
    void whatIsQuotedInPartIsMixed() {
        String text = "Mr. Olsen said the plan was “a gift to nobody but the builders” and would be withdrawn.";
        assertThat(only(text).kind()).isEqualTo(StatementKind.MIXED);
    }

    @Test
    void accordingToIsACue() {
        String text = "The river has risen by two meters since Sunday, according to the port authority.";
        ExtractedStatement statement = only(text);
        assertThat(content(statement, text)).isEqualTo("The river has risen by two meters since Sunday");
        assertThat(statement.speaker().name()).containsIgnoringCase("port authority");
    }

    @Test
    void wishesAreNoStatements() {
        assertThat(statements("Ms. Moreno wants a new bridge and hopes that it will be built soon.")).isEmpty();
    }

    @Test
    void titlesAreNoStatements() {
        assertThat(statements("The novel “Winter Birds” sold two million copies in a year.")).isEmpty();
    }

    @Test
    void emptyTextHasNoStatements() {
        assertThat(EXTRACTOR.extract("", List.<Span>of()).statements()).isEmpty();
    }

    @Test
    void quotationWithoutCueGoesToTheSpeakerBefore() {
        String text = "“The bridge will open in spring,” said Carla Moreno. “We have found the money at last.”";
        List<ExtractedStatement> statements = statements(text);
        assertThat(statements).hasSize(2);
        assertThat(statements.get(1).cue()).isNull();
        assertThat(statements.get(1).speaker().name()).isEqualTo("Carla Moreno");
    }

    @Test
    void pronounsAreTheirActors() {
        String text = "Carla Moreno opened the debate on Monday.\n\n“The bridge will open in spring,” she said.";
        ExtractedStatement statement = only(text);
        assertThat(statement.mention().in(text)).isEqualTo("she");
        assertThat(statement.speaker().actor().name()).isEqualTo("Carla Moreno");
    }

    @Test
    void singleQuotationMarksAreAsGoodAsDoubleOnes() {
        String text = "‘The bridge will open in spring,’ said Carla Moreno, the mayor of Lindal.";
        ExtractedStatement statement = only(text);
        assertThat(content(statement, text)).isEqualTo("‘The bridge will open in spring,’");
        assertThat(statement.kind()).isEqualTo(StatementKind.DIRECT);
    }

    @Test
    void aCueInsideTheContentIsNoPartOfIt() {
        String text = "The old bridge, Ms. Moreno said, has carried too many trucks for too many years.";
        assertThat(content(only(text), text)).contains("The old bridge").contains("has carried too many trucks")
                .doesNotContain("said");
    }

    @Test
    void actorsInsideTheContentAreWhatItIsAbout() {
        String text = "Carla Moreno said that Peter Olsen had never asked for a new bridge.";
        assertThat(only(text).about()).extracting(a -> a.name()).containsExactly("Peter Olsen");
    }

    @Test
    void whoSpeaksGoesOnThoughTheNextSentenceIsAboutSomebodyElse() {
        String text = "“We moved here for the quiet,” said Helen Osei. “Now they want to blow up the hill.” Her neighbour, Tim Raines,"
                + " agreed. “Dust, noise and lorries,” he said.";
        assertThat(speakerOf("blow up the hill", text)).isEqualTo("Helen Osei");
        assertThat(speakerOf("Dust", text)).isEqualTo("Tim Raines");
    }

    @Test
    void whatIsReportedNextTakesInNoQuotationOfTheSpeakerBefore() {
        String text = "“They are behind the curve,” said Robert Mills. “And they know it.” Analysts at Orbis wrote in a note that the "
                + "bank “risked repeating the mistakes of 2011”.";
        assertThat(speakerOf("And they know it", text)).isEqualTo("Robert Mills");
        assertThat(speakerOf("risked repeating", text)).isEqualTo("Analysts at Orbis");
    }

    @Test
    void theVerbIsNoPartOfItsSource() {
        String text = "Senator Carl Whitmore spoke first. “He can’t read a bill,” Whitmore shot back.";
        assertThat(speakerOf("read a bill", text)).isEqualTo("Carl Whitmore");
    }

    @Test
    void aNameIsASourceWhateverTheTaggerTakesItFor() {
        String text = "Mr Ashe said outside court: “I have lost two years of my life.”";
        assertThat(only(text).mention().in(text)).isEqualTo("Mr Ashe");
    }

    @Test
    void theOfficeAndNotItsBodySpeaks() {
        String text = "The United Nations secretary-general said that all sides had shown restraint.";
        assertThat(only(text).mention().in(text)).isEqualTo("The United Nations secretary-general");
    }

    private static String speakerOf(String words, String text) {
        List<ExtractedStatement> said = statements(text).stream().filter(s -> content(s, text).contains(words)).toList();
        assertThat(said).hasSize(1);
        return said.get(0).speaker().name();
    }

    @Test
    void whoIsNamedBehindTheOfficeSpeaks() {
        assertThat(speakerOf("ring all day", "“They ring all day,” said the baker, Maureen Tibbs.")).isEqualTo("Maureen Tibbs");
        assertThat(speakerOf("ring all day", "“They ring all day,” said the council’s lawyer, Maureen Tibbs of Ashe & Sons."))
                .isEqualTo("Maureen Tibbs");
    }
}
