package dev.entente.e2e.stack;

import dev.entente.launcher.Stack;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts one stack for all tests of this JVM and hands it to those who ask; it is stopped after the last of them. */
public final class OnRunningStack implements BeforeAllCallback, ParameterResolver {

    @Override
    public void beforeAll(ExtensionContext context) {
        running(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Stack.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return running(context).stack();
    }

    private static RunningStack running(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(OnRunningStack.class))
                .computeIfAbsent(RunningStack.class, key -> RunningStack.start(), RunningStack.class);
    }
}
