package org.quoth.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

/** Relatives with one surname; persons, places and bodies with one name. */
class NamesakesTest {
    @Test
    void ofTwoRelativesTheOneIsMeantWhomThePronounFits() {
        Actors actors = Actors.in("""
                Marta Quillmore won the vote. Oskar Quillmore was there too. Quillmore said she would run again.
                Quillmore said he would help.""");
        assertThat(actors.mentionsOf("Marta Quillmore")).containsExactly("Marta Quillmore", "Quillmore", "she");
        assertThat(actors.mentionsOf("Oskar Quillmore")).containsExactly("Oskar Quillmore", "Quillmore", "he");
    }

    @Test
    void aSurnameThatIsAGivenNameTellsNoGender() {
        Actors actors = Actors.in("Hillary Clinton won. Clinton thanked everybody. Bill Clinton was there too.");
        assertThat(actors.mentionsOf("Hillary Clinton")).containsExactly("Hillary Clinton", "Clinton");
    }

    @Test
    void theOneAndHisWifeAreTwo() {
        Actors actors = Actors.in("Quillmore and Clara Quillmore left at once. Oskar Quillmore said he was tired.");
        assertThat(actors.mentionsOf("Oskar Quillmore")).contains("Quillmore", "Oskar Quillmore");
        assertThat(actors.mentionsOf("Clara Quillmore")).containsExactly("Clara Quillmore");
    }

    @Test
    void aSurnameInFrontOfAllIsThatOfTheFirstWhoIsNamed() {
        Actors actors = Actors.in("""
                Hobbin gives in
                Walter Hobbin owns the mill. Edwin Hobbin and Ada Hobbin are his children. Ada Hobbin runs it.""");
        assertThat(actors.mentionsOf("Walter Hobbin")).startsWith("Hobbin", "Walter Hobbin");
    }

    @Test
    void fatherAndSonAreToldByTheirInitials() {
        Actors actors = Actors.in("George W. Hobbin spoke. George H. W. Hobbin was silent. George W. Hobbin left.");
        assertThat(actors.names()).containsExactly("George W. Hobbin", "George H. W. Hobbin");
        assertThat(actors.mentionsOf("George W. Hobbin")).hasSize(2);
    }

    @Test
    void aFamilyIsNoActor() {
        assertThat(Actors.in("Henrik Solvay and Clara Solvay voted. The Solvays then left.").all())
                .allSatisfy(actor -> assertThat(actor.mentions()).hasSize(1));
    }

    @Test
    void aPlaceIsItselfWhereItIsSomebodysGivenName() {
        Actors actors = Actors.in("Paris Tarbuckle came to Paris. Tarbuckle said she loved it. Paris was wet.");
        assertThat(actors.mentionsOf("Paris")).containsExactly("Paris", "Paris");
        assertThat(actors.mentionsOf("Paris Tarbuckle")).containsExactly("Paris Tarbuckle", "Tarbuckle", "she");
    }

    @Test
    void aStateIsNotThePaperOfItsName() {
        Actors actors = Actors.in("The Washington Post asked Washington. Washington said no. The Post printed it.");
        assertThat(actors.mentionsOf("Washington Post")).containsExactly("Washington Post", "Post");
        assertThat(actors.mentionsOf("Washington")).containsExactly("Washington", "Washington");
        assertThat(Actors.in("China Daily said so. China said nothing.").names()).containsExactly("China Daily", "China");
    }

    @Test
    void aCompanyIsNotTheInventorOfItsName() {
        Actors actors = Actors.in("Tarbuckle shares rose. Tarbuckle sold ten cars. Oskar Tarbuckle was an inventor.");
        assertThat(actors.mentionsOf("Tarbuckle")).containsExactly("Tarbuckle", "Tarbuckle");
        assertThat(actors.kindOf("Tarbuckle")).isEqualTo(ActorKind.ORGANIZATION);
        assertThat(actors.mentionsOf("Oskar Tarbuckle")).contains("Oskar Tarbuckle");
    }

    @Test
    void aCompanyIsToldFromTheInventorByTwoSigns() {
        Actors actors = Actors.in("""
                Oskar Tarbuckle built the first car. Tarbuckle said it would recall 40,000 cars. Tarbuckle cut its prices.""");
        assertThat(actors.mentionsOf("Oskar Tarbuckle")).containsExactly("Oskar Tarbuckle");
        assertThat(actors.mentionsOf("Tarbuckle")).containsExactly("Tarbuckle", "Tarbuckle");
        assertThat(actors.kindOf("Tarbuckle")).isEqualTo(ActorKind.ORGANIZATION);
    }

    @Test
    void aCompanyThatIsNamedIsMeantWhereOneSignSaysSo() {
        Actors actors = Actors.in("""
                Henry Tarbuckle built cars. Tarbuckle Motor Co. is for sale. Tarbuckle said it would appeal.
                Tarbuckle had no children.""");
        assertThat(actors.mentionsOf("Tarbuckle Motor Co.")).containsExactly("Tarbuckle Motor Co.", "Tarbuckle");
        assertThat(actors.mentionsOf("Henry Tarbuckle")).containsExactly("Henry Tarbuckle", "Tarbuckle");
    }

    @Test
    void whatAPersonSaysOfTheWeatherMakesNoCompanyOfThePerson() {
        for (String text : new String[]{"Ada Quill resigned. Quill said it would be better. Quill said it had been hard.",
                "Ada Quill resigned. Quill said it would appeal. Quill said she was tired. Quill cut its prices.",
                "Ada Quill resigned. Quill said it would appeal. “We must,” Quill said." }) {
            assertThat(Actors.in(text).mentionsOf("Ada Quill")).as(text).startsWith("Ada Quill", "Quill", "Quill");
        }
    }

    @Test
    void aKnownCompanyIsNotItsFounder() {
        Actors actors = Actors
                .in("Disney sued the state. The company said so. Walt Disney founded it. Disney was born in 1901.");
        assertThat(actors.mentionsOf("Disney")).contains("Disney").hasSizeLessThan(3);
        assertThat(actors.mentionsOf("Walt Disney")).containsExactly("Walt Disney", "Disney");
        assertThat(Actors.in("Morgan Stanley said it would hire. Wells Fargo will not. Johnson & Johnson may.").all())
                .allSatisfy(actor -> assertThat(actor.kind()).isEqualTo(ActorKind.ORGANIZATION));
    }

    @Test
    void aCityThatSpeaksOfItselfIsNoPerson() {
        Actors actors = Actors.in("Denzel Washington came. Washington said it would respond. Washington smiled.");
        assertThat(actors.mentionsOf("Denzel Washington")).containsExactly("Denzel Washington", "Washington");
    }

    @Test
    void aCityThatPlaysIsItsClub() {
        Actors actors = Actors.in("""
                Liverpool beat Sheffield by a late goal, and the referee sent a striker off. Liverpool are second in the league.
                The match was held in Liverpool. Sheffield drew against Leeds.""");
        assertThat(actors.all()).filteredOn(actor -> actor.name().equals("Liverpool"))
                .extracting(ExtractedActor::kind, actor -> actor.mentions().size())
                .containsExactlyInAnyOrder(tuple(ActorKind.ORGANIZATION, 2), tuple(ActorKind.PLACE, 1));
        assertThat(actors.kindOf("Sheffield")).isEqualTo(ActorKind.ORGANIZATION);
        assertThat(Actors.in("Liverpool beat Sheffield to the grant. Liverpool are glad.").kindOf("Liverpool"))
                .isEqualTo(ActorKind.PLACE);
        assertThat(Actors.in("England beat Wales by a goal in the match of the season.").kindOf("England"))
                .isEqualTo(ActorKind.PLACE);
    }

    @Test
    void whoSharesSomethingIsNoCompany() {
        Actors actors = Actors.in("Oskar Tarbuckle agrees. Tarbuckle shares her view.");
        assertThat(actors.mentionsOf("Oskar Tarbuckle")).containsExactly("Oskar Tarbuckle", "Tarbuckle");
    }

    @Test
    void aBodyAndItsProductAreTwo() {
        Actors actors = Actors.in("Dorrit Inc. sells music. Dorrit Music grew. Dorrit said it was pleased.");
        assertThat(actors.mentionsOf("Dorrit Inc.")).contains("Dorrit Inc.", "Dorrit");
        assertThat(actors.mentionsOf("Dorrit Music")).containsExactly("Dorrit Music");
    }
}
