// SPDX-License-Identifier: Apache-2.0
/** How a failure or a refusal is told: problem details (RFC 9457) to programs, a page to people. */
package io.quadrille.platformapi.problem;
