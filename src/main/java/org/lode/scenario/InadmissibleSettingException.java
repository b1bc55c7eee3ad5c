package org.lode.scenario;

/// A setting of a scenario that cannot be: beyond its bound, of an unknown name, or at odds with
/// another one. The message is for the user: what is wrong, value, bound, remedy.
public final class InadmissibleSettingException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /// Name of the variable to point at.
    private final String variable;

    /// A refusal.
    ///
    /// @param variable name of the variable to point at; empty if none
    /// @param message what is wrong, value, bound, remedy
    public InadmissibleSettingException(String variable, String message) {
        super(message);
        this.variable = variable;
    }

    /// Name of the variable to point at; empty if none.
    public String variable() {
        return variable;
    }
}
