package org.quoth.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PronounsTest {
    @Test
    void pronounsFollowGender() {
        Actors actors = Actors.in("Marta Quillmore met Piers Hallam. She thanked him for his help.");
        assertThat(actors.mentionsOf("Marta Quillmore")).containsExactly("Marta Quillmore", "She");
        assertThat(actors.mentionsOf("Piers Hallam")).containsExactly("Piers Hallam", "him", "his");
    }

    @Test
    void titleTellsTheGender() {
        Actors actors = Actors.in("Ms. Tollefsby met Mr. Ravensgate. “Fine,” she said. “Agreed,” he said.");
        assertThat(actors.mentionsOf("Tollefsby")).containsExactly("Ms. Tollefsby", "she");
        assertThat(actors.mentionsOf("Ravensgate")).containsExactly("Mr. Ravensgate", "he");
    }

    @Test
    void speakerIsNotWhoeverTheQuotationNames() {
        Actors actors = Actors.in("""
                Piers Hallam said the harbour would close.
                “Tom Wexley wanted it open,” he said.""");
        assertThat(actors.mentionsOf("Piers Hallam")).contains("he");
    }

    @Test
    void relativePronounBelongsToTheNameBefore() {
        Actors actors = Actors.in("Marta Quillmore, who won, thanked Piers Hallam.");
        assertThat(actors.mentionsOf("Marta Quillmore")).containsExactly("Marta Quillmore", "who");
    }

    @Test
    void firstPersonBelongsToTheSpeakerThatItsSentenceNames() {
        assertThat(Actors.in("“I will go,” Marta Quillmore said.").mentionsOf("Marta Quillmore")).containsExactly("I",
                "Marta Quillmore");
    }

    @Test
    void firstPersonIsNobodysWhereTheSentenceNamesNoSpeaker() {
        Actors actors = Actors.in("Marta Quillmore arrived. “I will go.”");
        assertThat(actors.mentionsOf("Marta Quillmore")).containsExactly("Marta Quillmore");
    }

    @Test
    void speakerGoesOnSpeaking() {
        Actors actors = Actors.in("""
                Piers Hallam, who runs the port, said Tom Wexley had broken the rules.
                “I am deeply offended,” he said.""");
        assertThat(actors.mentionsOf("Piers Hallam")).contains("he");
        assertThat(actors.mentionsOf("Tom Wexley")).containsExactly("Tom Wexley");
    }

    @Test
    void pronounDoesNotReachAcrossMuchText() {
        Actors actors = Actors
                .in("Piers Hallam resigned. It rained. It snowed. It froze. It thawed. It rained again. He left.");
        assertThat(actors.mentionsOf("Piers Hallam")).containsExactly("Piers Hallam");
    }

    @Test
    void organisationIsNoHe() {
        Actors actors = Actors.in("Dorrit Shipping Ltd. sank. He laughed.");
        assertThat(actors.mentionsOf("Dorrit Shipping Ltd.")).containsExactly("Dorrit Shipping Ltd.");
    }

    @Test
    void whoeverComesOnInTheParagraphIsMeantAndNotWhoSpokeBefore() {
        Actors actors = Actors
                .in("""
                        Colonel Piers Hallam said the shooting was over. “We have two of them,” he said.
                        A farmer, Tovik Sarnu, told of more dead. “I counted nine,” he said. “They were my neighbours.”""");
        assertThat(actors.mentionsOf("Tovik Sarnu")).contains("he");
        assertThat(actors.mentionsOf("Piers Hallam")).containsOnlyOnce("he");
    }

    @Test
    void whoIsNamedInPassingDoesNotComeOn() {
        Actors actors = Actors.in("""
                Piers Hallam said the harbour would close. Hallam has fought Tom Wexley for years. “It is over,” he said.""");
        assertThat(actors.mentionsOf("Piers Hallam")).contains("he");
        assertThat(actors.mentionsOf("Tom Wexley")).doesNotContain("he");
    }

    @Test
    void whoComesOnWithoutANameIsNobodyWhoWasNamed() {
        Actors actors = Actors.in("""
                Piers Hallam left. “I am tired,” he said.
                A spokesman for the port, who gave no name, told reporters he expected a truce. “Nobody wins,” he said.""");
        assertThat(actors.mentionsOf("Piers Hallam")).containsOnlyOnce("he");
    }

    @Test
    void relativeWithoutANameIsNobodyWhoWasNamed() {
        Actors actors = Actors.in("""
                Piers Hallam thanked his lawyer, Marta Quillmore.
                The pupil’s mother said she was glad. She said her son had told the truth.""");
        assertThat(actors.mentionsOf("Marta Quillmore")).doesNotContain("She", "she");
    }

    @Test
    void officeOfWhichNobodyIsKnownEndsWhatHasLongBeenSaid() {
        Actors actors = Actors.in("""
                Captain Piers Hallam steered the boat. “I turned the wheel,” he said.
                Marta Quillmore met the crew at the pier. She gave them blankets.
                The interior minister thanked them. “Today we saw who we are,” he wrote.""");
        assertThat(actors.mentionsOf("Piers Hallam")).containsOnlyOnce("he");
    }

    @Test
    void formOfAddressIsNoBrothersWhoIsCalledByHisGivenName() {
        Actors actors = Actors.in("""
                Donald Hallam built the port. Mr. Hallam rarely speaks of his brother, Freddy Hallam.
                Freddy was a pilot. Freddy hated the port. “He was a good man,” Mr. Hallam said.""");
        assertThat(actors.mentionsOf("Donald Hallam")).contains("Mr. Hallam");
        assertThat(actors.mentionsOf("Freddy Hallam")).doesNotContain("Mr. Hallam");
    }

    @Test
    void nobodyFindsHerWhoIsHerself() {
        Actors actors = Actors.in("""
                Marta Quillmore slipped on the ice. Beppo Salvi found her at dawn. “She was singing,” he said.""");
        assertThat(actors.mentionsOf("Marta Quillmore")).contains("her", "She");
        assertThat(actors.mentionsOf("Beppo Salvi")).contains("he");
    }
}
