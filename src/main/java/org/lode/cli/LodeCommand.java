package org.lode.cli;

public final class LodeCommand {
    private LodeCommand() {}

    public static void main(String[] args) {
        System.out.println(args.length);
    }
}
