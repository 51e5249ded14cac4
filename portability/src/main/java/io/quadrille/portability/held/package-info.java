// SPDX-License-Identifier: Apache-2.0
/** What a person holds, and the one door through which she sees what it measured. */
package io.quadrille.portability.held;
