package org.lode.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.PBEParameterSpec;

/// Ed25519 keys in PEM files, as OpenSSL writes them.
///
/// A private key is PKCS#8 (`PRIVATE KEY`), with a passphrase PKCS#8 under PBES2 with AES-256
/// (`ENCRYPTED PRIVATE KEY`); a public key is X.509 (`PUBLIC KEY`). Private files are made for
/// their owner only and never written over. Reference: RFC 7468, RFC 8018, RFC 8410.
public final class KeyFile {
    private static final String PRIVATE = "PRIVATE KEY";
    private static final String ENCRYPTED = "ENCRYPTED PRIVATE KEY";
    private static final String PUBLIC = "PUBLIC KEY";
    private static final String CIPHER = "PBEWithHmacSHA256AndAES_256";
    private static final int ITERATIONS = 310_000;
    private static final int SALT_BYTES = 16;
    private static final int IV_BYTES = 16;
    private static final int MOST_BYTES = 20_000;

    /// A key file that cannot be used; the message names file, fault and remedy.
    public static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unusable(Path file, String what, String remedy) {
            super("%s: %s\n  %s".formatted(file, what, remedy));
        }
    }

    private KeyFile() {}

    /// A new pair of keys.
    public static KeyPair generate() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform of this release has Ed25519", e);
        }
    }

    /// Writes a private key, readable for its owner only.
    ///
    /// @param passphrase protects the file; empty for none
    /// @throws Unusable if there is a file already, or it cannot be written
    public static void writePrivate(Path file, PrivateKey key, Optional<String> passphrase) {
        String text =
                passphrase.isPresent()
                        ? pem(ENCRYPTED, encrypted(key, passphrase.get()))
                        : pem(PRIVATE, key.getEncoded());
        write(file, text, "rw-------");
    }

    /// Writes a public key.
    ///
    /// @throws Unusable if there is a file already, or it cannot be written
    public static void writePublic(Path file, PublicKey key) {
        write(file, pem(PUBLIC, key.getEncoded()), "rw-r--r--");
    }

    /// Reads a private key.
    ///
    /// @param passphrase of the file; empty if it has none
    /// @throws Unusable if there is no Ed25519 key in it, or the passphrase is wrong or missing
    public static PrivateKey readPrivate(Path file, Optional<String> passphrase) {
        String text = text(file);
        Optional<byte[]> plain = block(file, text, PRIVATE);
        Optional<byte[]> sealed = block(file, text, ENCRYPTED);
        if (plain.isEmpty() && sealed.isEmpty()) {
            throw new Unusable(
                    file,
                    "there is no private key in it.",
                    text.contains(PUBLIC)
                            ? "It holds a public key. Maybe name the other file of the pair."
                            : "Maybe make one: lode fund init, or openssl genpkey -algorithm"
                                    + " ed25519.");
        }
        try {
            PKCS8EncodedKeySpec spec =
                    plain.isPresent()
                            ? new PKCS8EncodedKeySpec(plain.get())
                            : opened(file, sealed.orElseThrow(), passphrase);
            return KeyFactory.getInstance("Ed25519").generatePrivate(spec);
        } catch (GeneralSecurityException | IOException e) {
            throw new Unusable(
                    file,
                    sealed.isPresent()
                            ? "the passphrase does not open it."
                            : "the private key is not Ed25519.",
                    sealed.isPresent()
                            ? "Maybe another passphrase, or another file."
                            : "Maybe an RSA or EC key: managers sign with Ed25519.");
        }
    }

    /// Reads a public key.
    ///
    /// @throws Unusable if there is no Ed25519 key in it
    public static PublicKey readPublic(Path file) {
        String text = text(file);
        byte[] der =
                block(file, text, PUBLIC)
                        .orElseThrow(
                                () ->
                                        new Unusable(
                                                file,
                                                "there is no public key in it.",
                                                text.contains(PRIVATE)
                                                        ? "It holds a private key: keep it secret"
                                                                + " and name the .pub.pem file."
                                                        : "Maybe name a PEM file with BEGIN PUBLIC"
                                                                + " KEY."));
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der));
        } catch (GeneralSecurityException e) {
            throw new Unusable(
                    file,
                    "the public key is not Ed25519.",
                    "Maybe an RSA or EC key: managers sign with Ed25519.");
        }
    }

    private static String text(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new Unusable(
                        file,
                        "%d bytes are too many for a key, at most %d."
                                .formatted(Files.size(file), MOST_BYTES),
                        "Maybe another file was meant.");
            }
            return new String(Files.readAllBytes(file), StandardCharsets.US_ASCII);
        } catch (NoSuchFileException e) {
            throw new Unusable(
                    file, "there is no such file.", "Maybe the key lies with its manager.");
        } catch (IOException e) {
            throw new Unusable(
                    file, "cannot be read.", "Maybe it is a folder, or belongs to somebody else.");
        }
    }

    private static Optional<byte[]> block(Path file, String text, String label) {
        String begin = "-----BEGIN " + label + "-----";
        String end = "-----END " + label + "-----";
        int from = text.indexOf(begin);
        int to = text.indexOf(end);
        if (from < 0 || to < from) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    Base64.getMimeDecoder().decode(text.substring(from + begin.length(), to)));
        } catch (IllegalArgumentException e) {
            throw new Unusable(
                    file, "the PEM text is damaged.", "Maybe a line was lost when it was copied.");
        }
    }

    private static String pem(String label, byte[] der) {
        String body =
                Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(der);
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(label, body, label);
    }

    private static byte[] encrypted(PrivateKey key, String passphrase) {
        byte[] salt = new byte[SALT_BYTES];
        byte[] iv = new byte[IV_BYTES];
        java.security.SecureRandom random = new java.security.SecureRandom();
        random.nextBytes(salt);
        random.nextBytes(iv);
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    secret(passphrase),
                    new PBEParameterSpec(
                            salt, ITERATIONS, new javax.crypto.spec.IvParameterSpec(iv)));
            AlgorithmParameters parameters = cipher.getParameters();
            return new EncryptedPrivateKeyInfo(parameters, cipher.doFinal(key.getEncoded()))
                    .getEncoded();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("the Java platform has " + CIPHER, e);
        }
    }

    private static PKCS8EncodedKeySpec opened(Path file, byte[] der, Optional<String> passphrase)
            throws GeneralSecurityException, IOException {
        String words =
                passphrase.orElseThrow(
                        () ->
                                new Unusable(
                                        file,
                                        "the key is protected by a passphrase.",
                                        "Maybe add --passphrase-file FILE."));
        EncryptedPrivateKeyInfo info = new EncryptedPrivateKeyInfo(der);
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(Cipher.DECRYPT_MODE, secret(words), info.getAlgParameters());
        return info.getKeySpec(cipher);
    }

    private static SecretKey secret(String passphrase) throws GeneralSecurityException {
        return SecretKeyFactory.getInstance(CIPHER)
                .generateSecret(new PBEKeySpec(passphrase.toCharArray()));
    }

    private static void write(Path file, String text, String permissions) {
        try {
            Files.write(
                    Files.createFile(file, owner(file, permissions)),
                    text.getBytes(StandardCharsets.US_ASCII),
                    StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            throw new Unusable(
                    file,
                    "there is a file already; a key is never written over.",
                    "Maybe move it away first, if it is no longer needed.");
        } catch (IOException e) {
            throw new Unusable(
                    file, "cannot be written.", "Maybe the folder is not there or is write-only.");
        }
    }

    private static FileAttribute<?>[] owner(Path file, String permissions) {
        Set<String> views = file.getFileSystem().supportedFileAttributeViews();
        return views.contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
