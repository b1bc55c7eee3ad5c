package org.lode.option;

/// What the owner of a right to start does.
public enum StartAction {
    INVEST("invest"),
    WAIT("wait"),
    GIVE_UP("give up");

    private final String word;

    StartAction(String word) {
        this.word = word;
    }

    /// The action in a sentence.
    public String word() {
        return word;
    }
}
