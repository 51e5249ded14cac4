// SPDX-License-Identifier: Apache-2.0
/** What is asked of a person, what she is shown, and what she answers. */
package io.quadrille.consent.api.request;
