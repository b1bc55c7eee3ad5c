package org.lode.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/// The version of this build.
final class LodeVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"lode " + text(), "Java " + Runtime.version(), "Apache-2.0"};
    }

    /// The version number, for example `0.1.0`.
    static String text() {
        try (InputStream in = LodeVersion.class.getResourceAsStream("/lode-version.properties")) {
            Properties properties = new Properties();
            if (in != null) {
                properties.load(in);
            }
            return properties.getProperty("version", "development");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
