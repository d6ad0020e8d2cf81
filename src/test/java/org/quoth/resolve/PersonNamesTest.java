package org.quoth.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PersonNamesTest {
    @Test
    void titleSurnameAndPronounAreOnePerson() {
        Actors actors = Actors.in("""
                President Oskar Brandell of Elvonia proposed a pact on Monday. Mr Brandell said he was ready.
                “It is time,” Brandell said.""");
        assertThat(actors.mentionsOf("Oskar Brandell")).containsExactly("President Oskar Brandell", "Mr Brandell", "he",
                "Brandell");
        assertThat(actors.roleOf("Oskar Brandell")).isEqualTo("President");
        assertThat(actors.kindOf("Oskar Brandell")).isEqualTo(ActorKind.PERSON);
    }

    @Test
    void aRelativeIsTheOneWhomTheFormOfAddressFits() {
        Actors actors = Actors.in("""
                The minister, Ostrim Quillmore, whose wife, Clavrine Quillmore, sits on the board, was silent.
                Mrs Quillmore laughed. Mr Quillmore did not.""");
        assertThat(actors.mentionsOf("Clavrine Quillmore")).containsExactly("Clavrine Quillmore", "Mrs Quillmore");
        assertThat(actors.mentionsOf("Ostrim Quillmore")).contains("Mr Quillmore");
    }

    @Test
    void whoSpeaksBehindARelativeIsNotTheRelative() {
        Actors actors = Actors
                .in("""
                        “I came alone, without my wife, Ostrim Quillmore said. Clavrine Quillmore stayed at home. Mrs Quillmore was ill.""");
        assertThat(actors.mentionsOf("Ostrim Quillmore")).doesNotContain("Mrs Quillmore");
    }

    @Test
    void headlineSurnameIsThePersonNamedInFullBelow() {
        Actors actors = Actors.in("Quillmore wins by a hair\nMarta Quillmore was elected on Sunday.");
        assertThat(actors.mentionsOf("Marta Quillmore")).containsExactly("Quillmore", "Marta Quillmore");
    }

    @Test
    void titleCaseHeadlineMakesNoActors() {
        Actors actors = Actors
                .in("Brandell Seeks Truce With Rival Over Contested Border\nOskar Brandell spoke on Monday in the capital.");
        assertThat(actors.names()).containsExactly("Oskar Brandell");
    }

    @Test
    void headlineInCapitalsMakesNoActors() {
        Actors actors = Actors.in("BRANDELL SEEKS TRUCE OVER CONTESTED BORDER\nOskar Brandell spoke on Monday.");
        assertThat(actors.names()).containsExactly("Oskar Brandell");
        assertThat(actors.named("Oskar Brandell").mentions()).hasSize(2);
    }

    @Test
    void sentenceInitialWordsAreNoNames() {
        assertThat(Actors.in("Analysts disagreed. Prices rose. However, nobody bought. Yesterday was worse.").names())
                .isEmpty();
    }

    @Test
    void monthsAreNoNamesButASurnameIs() {
        Actors actors = Actors.in("In May, Adela May resigned. May said the talks of May 9 had failed.");
        assertThat(actors.mentionsOf("Adela May")).containsExactly("Adela May", "May");
        assertThat(actors.names()).containsExactly("Adela May");
    }

    @Test
    void initialsAndSuffixesAreTheSamePerson() {
        Actors actors = Actors.in("Gov. Walter T. Hobbin Jr. signed the bill. Walter Hobbin Jr. called it fair. Hobbin left.");
        assertThat(actors.names()).containsExactly("Walter T. Hobbin Jr.");
        assertThat(actors.named("Walter T. Hobbin Jr.").mentions()).hasSize(3);
    }

    @Test
    void fatherAndSonOfOneNameAreTwo() {
        Actors actors = Actors.in("Walter Hobbin spoke first. His son, Walter Hobbin Jr., spoke later.");
        assertThat(actors.names()).containsExactly("Walter Hobbin", "Walter Hobbin Jr.");
    }

    @Test
    void nicknamesStandForGivenNames() {
        Actors actors = Actors
                .in("William Tarbuckle resigned. Bill Tarbuckle had served for years. “Goodbye,” said Tarbuckle.");
        assertThat(actors.names()).hasSize(1);
        assertThat(actors.all().get(0).aliases()).contains("William Tarbuckle", "Bill Tarbuckle", "Tarbuckle");
    }

    @Test
    void relativesWhoShareASurnameStayApart() {
        Actors actors = Actors.in("""
                Henrik Solvay and his wife, Clara Solvay, voted early. Mrs. Solvay said she was glad.
                “I voted,” Mr. Solvay said. Clara then left.""");
        assertThat(actors.mentionsOf("Clara Solvay")).contains("Clara Solvay", "Mrs. Solvay", "she", "Clara");
        assertThat(actors.mentionsOf("Henrik Solvay")).contains("Henrik Solvay", "Mr. Solvay");
    }

    @Test
    void particlesHyphensAndApostrophesBelongToTheName() {
        Actors actors = Actors
                .in("Joost van der Pluym met Fionn O’Harrigan and Ines Duarte-Valmor. O’Harrigan praised van der Pluym.");
        assertThat(actors.names()).containsExactly("Joost van der Pluym", "Fionn O’Harrigan", "Ines Duarte-Valmor");
        assertThat(actors.mentionsOf("Fionn O’Harrigan")).containsExactly("Fionn O’Harrigan", "O’Harrigan");
    }

    @Test
    void familyNameMayStandFirst() {
        Actors actors = Actors.in("President Park Dong-min met Premier Li Weiran. Park said he agreed with Li.");
        assertThat(actors.mentionsOf("Park Dong-min")).startsWith("President Park Dong-min", "Park");
        assertThat(actors.mentionsOf("Li Weiran")).containsExactly("Premier Li Weiran", "Li");
    }

    @Test
    void arabicArticleMayBeMissing() {
        Actors actors = Actors.in("General Tariq al-Hamdoun arrived. Hamdoun spoke. “We will see,” al-Hamdoun said.");
        assertThat(actors.names()).containsExactly("Tariq al-Hamdoun");
    }

    @Test
    void honorificsOfManyCountriesAreNoPartOfTheName() {
        Actors actors = Actors.in("""
                They met Alhaji Sani Garba-Dutse, Datuk Seri Azlan bin Kamar and Dr. Ngozi Ezekwute on Monday.
                Azlan agreed, but Mrs Ezekwute said she did not.""");
        assertThat(actors.names()).containsExactly("Sani Garba-Dutse", "Azlan bin Kamar", "Ngozi Ezekwute");
        assertThat(actors.mentionsOf("Ngozi Ezekwute")).containsExactly("Dr. Ngozi Ezekwute", "Mrs Ezekwute", "she");
    }

    @Test
    void accentsMakeNoOtherPerson() {
        Actors actors = Actors.in("José Martín Peralda spoke. Jose Martin Peralda left.");
        assertThat(actors.names()).hasSize(1);
    }

    @Test
    void initialDoesNotEndTheName() {
        Actors actors = Actors.in("The memo reached Representative Robert W. Tillwater, a lawyer. Tillwater said nothing.");
        assertThat(actors.mentionsOf("Robert W. Tillwater")).contains("Representative Robert W. Tillwater", "Tillwater");
    }

    @Test
    void possessiveEndingIsNoPartOfTheMention() {
        assertThat(Actors.in("Marta Quillmore’s plan failed.").mentionsOf("Marta Quillmore"))
                .containsExactly("Marta Quillmore");
    }

    @Test
    void unknownGivenNameIsAPersonWhenTheTextTreatsItSo() {
        Actors actors = Actors.in("Zubrelle Oktavanti, 45, said she would run. Oktavanti has won twice.");
        assertThat(actors.kindOf("Zubrelle Oktavanti")).isEqualTo(ActorKind.PERSON);
        assertThat(actors.mentionsOf("Zubrelle Oktavanti")).contains("she", "Oktavanti");
    }

    @Test
    void namesInsideQuotationsCount() {
        assertThat(Actors.in("“Ask Marta Quillmore,” he said.").names()).containsExactly("Marta Quillmore");
    }
}
