package org.lode.store;

import org.jspecify.annotations.Nullable;
import org.lode.ledger.Submission;

/// An event on its way to the disk.
final class Pending {
    private final Request request;
    private @Nullable Submission answer;
    private @Nullable Throwable failure;

    Pending(Request request) {
        this.request = request;
    }

    Request request() {
        return request;
    }

    void answer(Submission given) {
        answer = given;
    }

    void fail(Throwable problem) {
        failure = problem;
    }

    boolean isDone() {
        return answer != null || failure != null;
    }

    Submission result() {
        Submission mine = answer;
        if (mine != null) {
            return mine;
        }
        switch (failure) {
            case StoreException e -> throw new StoreException(e.reason(), e.getMessage(), e);
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case null, default -> throw new IllegalStateException("no answer", failure);
        }
    }
}
