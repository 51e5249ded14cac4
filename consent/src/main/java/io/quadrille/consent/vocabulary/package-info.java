// SPDX-License-Identifier: Apache-2.0
/** The words for purposes, data categories and legal bases. */
package io.quadrille.consent.vocabulary;
