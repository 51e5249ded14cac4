// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.styra.opa.wasm.OpaPolicy;
import com.styra.opa.wasm.OpaPolicyPool;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Policies compiled to WebAssembly, in this process. */
public final class WasmPolicies implements PolicyEngine {

    private final ObjectMapper mapper = new ObjectMapper();
    private final OpaPolicyPool instances;
    private final int width;

    /** So many instances of a compiled module. */
    public WasmPolicies(byte[] module, int width) {
        this.width = width;
        this.instances = OpaPolicyPool.create(
                () -> OpaPolicy.builder().withPolicy(module).build(), width);
    }

    @Override
    public int width() {
        return width;
    }

    // Compiling the module takes longer than any answer may: about a second for the first instance.
    @Override
    public void prepare() throws InterruptedException {
        List<OpaPolicyPool.Loan> all = new ArrayList<>();
        try {
            for (int i = 0; i < width; i++) {
                OpaPolicyPool.Loan loan = instances.borrow();
                all.add(loan);
                warm(loan);
            }
        } finally {
            all.forEach(OpaPolicyPool.Loan::close);
        }
    }

    @Override
    public JsonNode answer(Policy policy, JsonNode question)
            throws IOException, InterruptedException, UndecidedException {
        JsonNode results = mapper.readTree(evaluate(policy.rule(), question.toString()));
        if (results.size() != 1 || !results.path(0).has("result")) {
            throw new UndecidedException("policy has no answer to the question");
        }
        return results.path(0).path("result");
    }

    private String evaluate(String rule, String question) throws InterruptedException {
        OpaPolicyPool.Loan loan = instances.borrow();
        boolean sound = false;
        try {
            String results = loan.policy().entrypoint(rule).evaluate(question);
            sound = true;
            return results;
        } finally {
            if (sound) {
                loan.close();
            } else {
                replace(loan);
            }
        }
    }

    // An instance that was stopped midway may be left in any state. Its successor is made at once, by whoever broke it:
    // made under the
    // next question's time limit it could be stopped half-made again and again.
    private void replace(OpaPolicyPool.Loan broken) throws InterruptedException {
        boolean stopped = Thread.interrupted();
        broken.discard();
        try (OpaPolicyPool.Loan successor = instances.borrow()) {
            warm(successor);
        }
        if (stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void warm(OpaPolicyPool.Loan loan) {
        loan.policy().entrypoint(Policy.READ.rule()).evaluate("{}");
    }
}
