// SPDX-License-Identifier: Apache-2.0
/** Asking a person. */
package io.quadrille.platformapi.requests;
