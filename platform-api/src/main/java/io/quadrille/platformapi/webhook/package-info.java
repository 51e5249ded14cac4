// SPDX-License-Identifier: Apache-2.0
/** Brings to apps what they want to be told. */
package io.quadrille.platformapi.webhook;
